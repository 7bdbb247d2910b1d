        struct bid *bids = malloc(auction->room * sizeof *bids);
        if (bids == NULL)
            return;
        // only the last of the old bids is compared anew
        int last = auction->count - 1;
        for (int i = 0; i <= last; i++)
            bids[i] = auction->bids[i];
        int cents = auction->highest->cents;
        free(auction->bids);
        auction->bids = bids;
        if (bids[last].cents == cents)
            auction->highest = &bids[last];
    }
    struct bid *place = auction->bids + auction->count++;
    *place = bid;
    if (auction->highest == NULL || place->cents > auction->highest->cents)
        auction->highest = place;
}
