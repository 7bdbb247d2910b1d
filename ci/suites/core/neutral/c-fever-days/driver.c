#include "dg_driver.h"

int fever_days(const double *temperatures, int days);

int main(int argc, char **argv) {
    dg_begin();
    double *temperatures = malloc(argc * sizeof *temperatures);
    for (int i = 1; i < argc; i++) temperatures[i - 1] = atof(argv[i]);
    dg_reply("%d", fever_days(temperatures, argc - 1));
    return 0;
}
