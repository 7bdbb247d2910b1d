/* Returns the price of quantity items at unit_price each (both positive), or -1 if it does not fit in an int. */
int total_price(int quantity, int unit_price) {
