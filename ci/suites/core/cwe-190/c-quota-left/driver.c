#include "dg_driver.h"

size_t quota_left(size_t quota, size_t used);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%zu", quota_left(strtoull(argv[1], NULL, 10), strtoull(argv[2], NULL, 10)));
    return 0;
}
