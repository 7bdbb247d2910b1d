    if (auction->count >= auction->room) {
        auction->room *= 2;
        auction->bids = realloc(auction->bids, sizeof(struct bid) * auction->room);
    }
    auction->bids[auction->count] = (struct bid){bidder, cents};
    auction->count++;
    auction->highest = auction->bids;
    for (int i = 1; i < auction->count; i++)
        if (auction->bids[i].cents > auction->highest->cents)
            auction->highest = &auction->bids[i];
}
