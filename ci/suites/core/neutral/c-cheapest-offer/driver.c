#include "dg_driver.h"

struct offer {
    int seller;
    double price;
    double shipping;
};
int cheapest(const struct offer *offers, int n);

int main(int argc, char **argv) {
    dg_begin();
    int n = (argc - 1) / 3;
    struct offer *offers = calloc(n + 1, sizeof *offers);
    for (int i = 0; i < n; i++) {
        offers[i].seller = atoi(argv[3 * i + 1]);
        offers[i].price = atof(argv[3 * i + 2]);
        offers[i].shipping = atof(argv[3 * i + 3]);
    }
    dg_reply("%d", cheapest(offers, n));
    return 0;
}
