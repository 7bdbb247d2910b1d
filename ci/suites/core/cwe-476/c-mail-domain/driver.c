#include "dg_driver.h"

void print_domain(const char *mail);

int main(int argc, char **argv) {
    dg_begin();
    print_domain(strdup(argv[1]));
    dg_reply("printed");
    return 0;
}
