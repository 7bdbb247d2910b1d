#include "dg_driver.h"

int write_rates(char *text, int size, const int *rates, int n);

int main(int argc, char **argv) {
    dg_begin();
    int size = atoi(argv[1]), n = argc - 2;
    char *text = malloc(size);
    int *rates = malloc(n * sizeof *rates);
    memset(text, '~', size);
    for (int i = 0; i < n; i++) rates[i] = atoi(argv[i + 2]);
    int length = write_rates(text, size, rates, n);
    if (length >= 0 && text[length] != 0) return 3;
    dg_reply("%d %s", length, length >= 0 ? text : "");
    return 0;
}
