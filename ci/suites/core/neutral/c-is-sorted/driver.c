#include "dg_driver.h"

int is_sorted(const double *temperatures, int n);

int main(int argc, char **argv) {
    dg_begin();
    double *temperatures = malloc(argc * sizeof *temperatures);
    for (int i = 1; i < argc; i++) temperatures[i - 1] = atof(argv[i]);
    dg_reply("%d", is_sorted(temperatures, argc - 1));
    return 0;
}
