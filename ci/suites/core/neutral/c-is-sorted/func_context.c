/* 1 if the n temperatures are in ascending order (equal neighbours are allowed), 0 otherwise. */
int is_sorted(const double *temperatures, int n) {
