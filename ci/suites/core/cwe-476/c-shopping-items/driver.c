#include "dg_driver.h"

int count_items(const char *list);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d items", count_items(argv[1]));
    return 0;
}
