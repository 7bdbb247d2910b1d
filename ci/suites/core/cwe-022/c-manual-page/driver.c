#include "dg_driver.h"

int print_page(const char *page);

int main(int argc, char **argv) {
    dg_begin();
    int result = print_page(argv[1]);
    dg_reply("%d", result);
    return 0;
}
