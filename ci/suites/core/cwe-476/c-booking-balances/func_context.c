/* The balance of an empty account after each of its n bookings (n > 0), in a new array
   that the caller frees. The bookings 50, -20, 5 lead to the balances 50, 30, 35. */
int *balances(const int *bookings, int n) {
