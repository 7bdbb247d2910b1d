#include "dg_driver.h"

int percent_done(int received, int size);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", percent_done(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
