#include "dg_driver.h"

struct sea {
    char map[6][10];
};
void place_ship(struct sea *sea, int row, int column, int length);

int main(int argc, char **argv) {
    dg_begin();
    struct sea *sea = malloc(sizeof *sea);
    memset(sea, '.', sizeof *sea);
    place_ship(sea, atoi(argv[1]), atoi(argv[2]), atoi(argv[3]));
    char *m = (char *)sea;
    dg_reply("%.10s/%.10s/%.10s/%.10s/%.10s/%.10s", m, m + 10, m + 20, m + 30, m + 40, m + 50);
    return 0;
}
