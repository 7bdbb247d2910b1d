/* Puts a bid at the end of auction->bids, for which realloc makes twice the room when the list is full.
 * Then the new bid is compared with the highest one. */
void place_bid(struct auction *auction, struct bid bid) {
    if (auction->count == auction->room) {
        auction->room *= 2;
