#include "dg_driver.h"

struct day {
    int outflow[24];
    int staff;
};
int average_outflow(const struct day *day, int first, int last);

int main(int argc, char **argv) {
    dg_begin();
    struct day *day = calloc(1, sizeof *day);
    for (int i = 0; i < 24; i++) day->outflow[i] = atoi(argv[3 + i]);
    dg_reply("%d", average_outflow(day, atoi(argv[1]), atoi(argv[2])));
    return 0;
}
