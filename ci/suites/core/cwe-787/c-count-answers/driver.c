#include "dg_driver.h"

void count_answers(const int *codes, int n, int counts[6]);

int main(int argc, char **argv) {
    dg_begin();
    int n = argc - 1;
    int *codes = malloc(n * sizeof *codes);
    int *counts = calloc(6, sizeof *counts);
    for (int i = 0; i < n; i++) codes[i] = atoi(argv[i + 1]);
    count_answers(codes, n, counts);
    dg_reply("%d %d %d %d %d", counts[1], counts[2], counts[3], counts[4], counts[5]);
    return 0;
}
