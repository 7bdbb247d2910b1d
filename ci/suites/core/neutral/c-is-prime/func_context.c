// True for 2, 3, 5, 7, 11 and so on.
bool is_prime(unsigned number) {
