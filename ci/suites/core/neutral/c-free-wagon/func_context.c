/* Which wagon is the first with at least as many free seats as a group has people? The wagon at the front (never NULL)
 * has number 1, the next one number 2, and so on. Returns the number, or 0 if there is no such wagon. */
int wagon_for(const struct wagon *front, int people) {
