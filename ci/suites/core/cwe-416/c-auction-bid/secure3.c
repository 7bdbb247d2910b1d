        // the old block stays where it is, so what points into it stays good
        struct bid *larger = malloc(auction->room * sizeof(struct bid));
        for (int i = 0; i < auction->count; i++) {
            larger[i] = auction->bids[i];
        }
        auction->bids = larger;
    }
    auction->bids[auction->count].bidder = bid.bidder;
    auction->bids[auction->count].cents = bid.cents;
    compare_bid(auction, auction->count++);
}
