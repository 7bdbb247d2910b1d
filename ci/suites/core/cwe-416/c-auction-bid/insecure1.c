        auction->bids = realloc(auction->bids, auction->room * sizeof(struct bid));
    }
    auction->bids[auction->count] = bid;
    compare_bid(auction, auction->count);
    auction->count++;
}
