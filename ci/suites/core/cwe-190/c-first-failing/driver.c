#include <stdbool.h>

#include "dg_driver.h"

int first_failing(int good, int bad);

static int first;

bool build_fails(int build) { return build >= first; }

int main(int argc, char **argv) {
    dg_begin();
    first = atoi(argv[2]);
    dg_reply("%d", first_failing(atoi(argv[1]), atoi(argv[3])));
    return 0;
}
