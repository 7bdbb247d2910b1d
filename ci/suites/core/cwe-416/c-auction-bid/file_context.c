#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct bid {
    int bidder;
    int cents;
};

struct auction {
    struct bid *bids;      /* all bids in the order in which they came */
    int count;             /* how many there are */
    int room;              /* how many bids fit into the block that bids points to */
    struct bid *highest;   /* the highest of the bids, NULL as long as there is none */
};

void open_auction(struct auction *auction) {
    auction->room = 4;
    auction->bids = malloc(auction->room * sizeof(struct bid));
    auction->count = 0;
    auction->highest = NULL;
}

/* Compares bid number i with the highest one. */
void compare_bid(struct auction *auction, int i) {
    if (auction->highest == NULL || auction->bids[i].cents > auction->highest->cents)
        auction->highest = &auction->bids[i];
}

void print_highest(const struct auction *auction) {
    if (auction->highest != NULL)
        printf("%d offers %d.%02d\n", auction->highest->bidder, auction->highest->cents / 100,
               auction->highest->cents % 100);
}

