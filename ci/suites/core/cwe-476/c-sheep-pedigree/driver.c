#include "dg_driver.h"

struct sheep {
    char name[24];
    int born;
    const struct sheep *mother;
};
int mother_age(const struct sheep *sheep);

/* argv: the years of birth from the sheep upwards */
int main(int argc, char **argv) {
    dg_begin();
    struct sheep *below = NULL, *first = NULL;
    for (int i = 1; i < argc; i++) {
        struct sheep *sheep = calloc(1, sizeof *sheep);
        snprintf(sheep->name, sizeof sheep->name, "sheep %d", i);
        sheep->born = atoi(argv[i]);
        if (below) below->mother = sheep;
        else first = sheep;
        below = sheep;
    }
    dg_reply("%d", mother_age(first));
    return 0;
}
