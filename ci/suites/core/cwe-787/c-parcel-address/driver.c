#include "dg_driver.h"

struct parcel {
    int id;
    int grams;
    char address[48];
};
void set_address(struct parcel *p, const char *name, const char *street, const char *town);

int main(int argc, char **argv) {
    dg_begin();
    struct parcel *p = calloc(1, sizeof *p);
    if (argc > 4)
        memset(p->address, '=', sizeof p->address - 1); /* it had another address before */
    set_address(p, strdup(argv[1]), strdup(argv[2]), strdup(argv[3]));
    dg_reply("%.48s", p->address);
    return 0;
}
