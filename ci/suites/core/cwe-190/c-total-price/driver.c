#include "dg_driver.h"

int total_price(int quantity, int unit_price);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", total_price(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
