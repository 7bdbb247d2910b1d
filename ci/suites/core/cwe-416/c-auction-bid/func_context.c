/* Puts a bid at the end of auction->bids, with realloc to twice the room when it is full, and keeps
 * auction->highest up to date. Of two equal bids the one that came first is the highest. */
void place_bid(struct auction *auction, int bidder, int cents) {
