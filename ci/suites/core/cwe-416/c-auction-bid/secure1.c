    if (auction->count == auction->room) {
        int best = auction->highest - auction->bids;
        auction->room *= 2;
        auction->bids = realloc(auction->bids, auction->room * sizeof(struct bid));
        auction->highest = &auction->bids[best];
    }
    struct bid *bid = &auction->bids[auction->count++];
    bid->bidder = bidder;
    bid->cents = cents;
    if (auction->highest == NULL || cents > auction->highest->cents) {
        auction->highest = bid;
    }
}
