#include "dg_driver.h"

struct dish {
    const char *name;
    int cents;
    unsigned contains;
};
int dishes_for(const struct dish *dishes, int n, unsigned avoids, int cents);

int main(int argc, char **argv) {
    dg_begin();
    int n = (argc - 3) / 2;
    struct dish *dishes = calloc(n + 1, sizeof *dishes);
    for (int i = 0; i <= n; i++) dishes[i].name = "soup"; /* one more than n: it costs nothing and contains nothing */
    for (int i = 0; i < n; i++) {
        dishes[i].cents = atoi(argv[2 * i + 3]);
        dishes[i].contains = atoi(argv[2 * i + 4]);
    }
    dg_reply("%d", dishes_for(dishes, n, atoi(argv[1]), atoi(argv[2])));
    return 0;
}
