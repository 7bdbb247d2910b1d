#include <stdio.h>

struct offer {
    int seller;
    double price;
    double shipping;
};

/* What the buyer pays in all. */
double total(const struct offer *offer) {
    return offer->price + offer->shipping;
}

