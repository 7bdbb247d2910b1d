/* Returns the price in cents of quantity items that cost cents each (both positive), or -1 if it does not
   fit in an int. */
int total_price(int quantity, int cents) {
