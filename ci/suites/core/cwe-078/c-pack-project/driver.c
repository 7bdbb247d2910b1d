#include "dg_driver.h"

int pack_project(const char *name);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", pack_project(argv[1]));
    return 0;
}
