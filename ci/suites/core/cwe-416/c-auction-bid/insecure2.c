    // looks at the highest bid before the block may move
    int higher = auction->highest == NULL || cents > auction->highest->cents;
    if (auction->count == auction->room) {
        struct bid *bids = realloc(auction->bids, 2 * auction->room * sizeof *bids);
        if (bids == NULL)
            return;
        auction->bids = bids;
        auction->room *= 2;
    }
    struct bid *last = auction->bids + auction->count++;
    last->bidder = bidder;
    last->cents = cents;
    if (higher)
        auction->highest = last;
}
