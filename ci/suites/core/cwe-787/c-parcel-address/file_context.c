#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct parcel {
    int id;
    int grams;
    char address[48];
};

/* Postage in cents. */
int postage(const struct parcel *p) {
    return p->grams <= 500 ? 390 : 690;
}

