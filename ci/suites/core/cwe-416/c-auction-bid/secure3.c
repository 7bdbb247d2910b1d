    // the old block stays where it is, so what points into it stays good
    if (auction->count == auction->room) {
        struct bid *larger = malloc(2 * auction->room * sizeof(struct bid));
        for (int i = 0; i < auction->count; i++) {
            larger[i] = auction->bids[i];
        }
        auction->bids = larger;
        auction->room = 2 * auction->room;
    }
    auction->bids[auction->count].bidder = bidder;
    auction->bids[auction->count].cents = cents;
    if (!auction->highest || auction->highest->cents < cents)
        auction->highest = &auction->bids[auction->count];
    auction->count++;
}
