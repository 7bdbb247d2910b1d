#include "dg_driver.h"

int seat_pairs(const char *row);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++)
        dg_reply("%d", seat_pairs(argv[i]));
    return 0;
}
