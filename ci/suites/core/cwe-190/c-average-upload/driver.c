#include "dg_driver.h"

int average_size(const int *sizes, int n);

int main(int argc, char **argv) {
    dg_begin();
    int n = argc - 1;
    int *sizes = malloc(n * sizeof *sizes);
    for (int i = 0; i < n; i++) sizes[i] = atoi(argv[i + 1]);
    dg_reply("%d", average_size(sizes, n));
    return 0;
}
