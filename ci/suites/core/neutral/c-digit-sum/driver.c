#include <stdint.h>

#include "dg_driver.h"

unsigned digit_sum(uint32_t number);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%u", digit_sum(strtoul(argv[1], NULL, 10)));
    return 0;
}
