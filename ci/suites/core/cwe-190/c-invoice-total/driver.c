#include "dg_driver.h"

int invoice_total(const int *amounts, int n);

int main(int argc, char **argv) {
    dg_begin();
    int n = argc - 1;
    int *amounts = malloc(n * sizeof *amounts);
    for (int i = 0; i < n; i++) amounts[i] = atoi(argv[i + 1]);
    dg_reply("%d", invoice_total(amounts, n));
    return 0;
}
