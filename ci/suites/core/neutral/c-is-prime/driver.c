#include <stdbool.h>

#include "dg_driver.h"

bool is_prime(unsigned number);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", is_prime(strtoul(argv[1], NULL, 10)));
    return 0;
}
