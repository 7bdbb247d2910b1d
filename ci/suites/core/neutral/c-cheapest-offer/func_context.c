/* Returns the seller of the offer with the lowest total, the first one if several cost the same, 0 if n is 0. */
int cheapest(const struct offer *offers, int n) {
