/* Adds a bonus of at least 1 to the balance and returns the new balance.
   A sum above INT_MAX is refused: the balance stays as it was, the result is -1. */
int credit_bonus(struct account *account, int bonus) {
