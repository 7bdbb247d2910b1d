    if (auction->count == auction->room) {
        auction->room *= 2;
        auction->bids = realloc(auction->bids, auction->room * sizeof(struct bid));
    }
    auction->bids[auction->count].bidder = bidder;
    auction->bids[auction->count].cents = cents;
    if (auction->highest == NULL || cents > auction->highest->cents) {
        auction->highest = &auction->bids[auction->count];
    }
    auction->count++;
}
