/* How many of the n dishes suit a guest: a dish must not contain anything that the guest avoids (NUTS | FISH, for
 * example), and its price must not be more than cents. */
int dishes_for(const struct dish *dishes, int n, unsigned avoids, int cents) {
