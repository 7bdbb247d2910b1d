#include "dg_driver.h"

void show_ready(const char *customer);

int main(int argc, char **argv) {
    dg_begin();
    show_ready(argv[1]);
    dg_reply("shown");
    return 0;
}
