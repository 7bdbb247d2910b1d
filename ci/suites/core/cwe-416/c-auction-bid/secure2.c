        auction->bids = realloc(auction->bids, sizeof(struct bid) * auction->room);
    }
    auction->bids[auction->count++] = bid;
    auction->highest = NULL;
    for (int i = 0; i < auction->count; i++)
        compare_bid(auction, i);
}
