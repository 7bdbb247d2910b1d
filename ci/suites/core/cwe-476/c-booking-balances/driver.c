#include "dg_driver.h"

int *balances(const int *bookings, int n);

int main(int argc, char **argv) {
    dg_begin();
    int n = argc - 2;
    char line[4000] = "";
    int *bookings = malloc(n * sizeof *bookings);
    for (int i = 0; i < n; i++) bookings[i] = atoi(argv[i + 2]);
    dg_fail_malloc(atol(argv[1]));
    int *sums = balances(bookings, n);
    dg_fail_malloc(0);
    for (int i = 0; sums && i < n; i++) sprintf(line + strlen(line), " %d", sums[i]);
    dg_reply("%s%s", sums ? "list" : "none", line);
    return 0;
}
