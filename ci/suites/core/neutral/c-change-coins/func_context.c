/* How many coins the machine gives back for an amount in cents, taking large coins before small ones.
 * What is less than the smallest coin is not given back. */
int count_coins(int amount) {
