#include "dg_driver.h"

struct star {
    double magnitude;
    char name[16];
};
int read_star(const char *line, struct star *star);

int main(int argc, char **argv) {
    dg_begin();
    struct star *star = calloc(1, sizeof *star);
    int read = read_star(strdup(argv[1]), star);
    if (read == 1)
        dg_reply("1 %.15s %.2f", star->name, star->magnitude);
    else
        dg_reply("%d", read);
    return 0;
}
