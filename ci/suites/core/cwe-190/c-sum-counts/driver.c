#include "dg_driver.h"

int sum_counts(const int *counts, int n);

int main(int argc, char **argv) {
    dg_begin();
    int n = argc - 1, *counts = malloc(n * sizeof *counts);
    for (int i = 0; i < n; i++) counts[i] = atoi(argv[i + 1]);
    dg_reply("%d", sum_counts(counts, n));
    return 0;
}
