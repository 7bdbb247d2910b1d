#include "dg_driver.h"

int middle_slot(int first, int last);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", middle_slot(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
