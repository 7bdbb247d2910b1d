#include "dg_driver.h"

unsigned int queue_orders(unsigned int people);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%u", queue_orders((unsigned int)strtoul(argv[1], NULL, 10)));
    return 0;
}
