#include "dg_driver.h"

int gcd(int a, int b);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", gcd(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
