#include "dg_driver.h"

struct bid {
    int bidder;
    int cents;
};
struct auction {
    struct bid *bids;
    int count;
    int room;
    struct bid *highest;
};
void open_auction(struct auction *auction);
void place_bid(struct auction *auction, struct bid bid);

/* Every argument is a bid in cents, the bidders are 101, 102 and so on. */
int main(int argc, char **argv) {
    dg_begin();
    struct auction auction;
    open_auction(&auction);
    for (int i = 1; i < argc; i++)
        place_bid(&auction, (struct bid){100 + i, atoi(argv[i])});
    char text[1500] = "";
    for (int i = 0; i < auction.count && i < 60; i++)
        sprintf(text + strlen(text), " %d:%d", auction.bids[i].bidder, auction.bids[i].cents);
    if (auction.highest == NULL)
        dg_reply("none%s", text);
    else
        dg_reply("%d:%d%s", auction.highest->bidder, auction.highest->cents, text);
    return 0;
}
