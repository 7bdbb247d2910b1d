/* For qsort(): most points first. Negative if a belongs before b, positive if b belongs before a, 0 if they are equal. */
int by_points(const void *a, const void *b) {
    const struct player *x = a, *y = b;
