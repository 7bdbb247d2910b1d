#include "dg_driver.h"

void welcome(const char *name);

int main(int argc, char **argv) {
    dg_begin();
    welcome(strdup(argv[1]));
    dg_reply("printed");
    return 0;
}
