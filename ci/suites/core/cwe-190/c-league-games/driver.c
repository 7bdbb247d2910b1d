#include <stdint.h>

#include "dg_driver.h"

int64_t league_games(int players);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%lld", (long long)league_games(atoi(argv[1])));
    return 0;
}
