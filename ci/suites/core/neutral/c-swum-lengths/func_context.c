/* How many lengths were swum from day first to day last of the month, both of these days included. Days are counted
 * from 1, and 1 <= first <= last <= DAYS. */
int lengths_between(const struct swum *swum, int first, int last) {
