        int best = auction->highest - auction->bids;
        auction->bids = realloc(auction->bids, auction->room * sizeof(struct bid));
        auction->highest = &auction->bids[best];
    }
    auction->bids[auction->count] = bid;
    compare_bid(auction, auction->count);
    auction->count++;
}
