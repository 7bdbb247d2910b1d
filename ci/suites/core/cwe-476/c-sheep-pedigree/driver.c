#include "dg_driver.h"

struct sheep {
    char name[24];
    int born;
    const struct sheep *mother;
};
const char *grandmother(const struct sheep *sheep);

/* argv: the names from the sheep upwards */
int main(int argc, char **argv) {
    dg_begin();
    struct sheep *below = NULL, *first = NULL;
    for (int i = 1; i < argc; i++) {
        struct sheep *sheep = calloc(1, sizeof *sheep);
        snprintf(sheep->name, sizeof sheep->name, "%s", argv[i]);
        sheep->born = 2020 - 2 * i;
        if (below) below->mother = sheep;
        else first = sheep;
        below = sheep;
    }
    const char *name = grandmother(first);
    dg_reply("%s", name ? name : "(null)");
    return 0;
}
