#include "dg_driver.h"

int blink_together(int a, int b);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", blink_together(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
