/*
 * Adds up the n counts, none of which is negative.
 * A sum above INT_MAX is reported as INT_MAX.
 */
int sum_counts(const int *counts, int n) {
    int sum = 0;
