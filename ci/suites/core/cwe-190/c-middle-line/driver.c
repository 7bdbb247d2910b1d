#include "dg_driver.h"

int middle_line(int first, int last);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", middle_line(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
