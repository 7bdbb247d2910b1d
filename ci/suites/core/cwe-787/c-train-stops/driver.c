#include "dg_driver.h"

struct train {
    int number;
    char stops[48];
};
void set_stops(struct train *train, const char **names, int n);

int main(int argc, char **argv) {
    dg_begin();
    struct train *train = malloc(sizeof *train);
    memset(train, '#', sizeof *train);
    train->number = 915;
    set_stops(train, (const char **)argv + 1, argc - 1);
    dg_reply("%d %s", train->number, train->stops);
    return 0;
}
