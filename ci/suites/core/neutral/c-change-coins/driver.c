#include "dg_driver.h"

int count_coins(int amount);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++)
        dg_reply("%d", count_coins(atoi(argv[i])));
    return 0;
}
