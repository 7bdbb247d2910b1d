#include <stdbool.h>

#include "dg_driver.h"

bool in_reach(int mast_east, int mast_north, int phone_east, int phone_north, int reach);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", in_reach(atoi(argv[1]), atoi(argv[2]), atoi(argv[3]), atoi(argv[4]), atoi(argv[5])));
    return 0;
}
