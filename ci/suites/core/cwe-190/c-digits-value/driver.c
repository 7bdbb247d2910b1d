#include "dg_driver.h"

int page_number(const char *arg);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", page_number(argv[1]));
    return 0;
}
