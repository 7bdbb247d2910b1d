#include "dg_driver.h"

struct stop {
    const char *name;
    struct stop *next;
};
const char *stop_after(const struct stop *line, const char *name);

/* Arguments: the stop that is asked for, then the stops of the line. */
int main(int argc, char **argv) {
    dg_begin();
    struct stop *line = NULL;
    for (int i = argc - 1; i > 1; i--) {
        struct stop *stop = malloc(sizeof *stop);
        stop->name = argv[i];
        stop->next = line;
        line = stop;
    }
    const char *name = stop_after(line, argv[1]);
    dg_reply("%s", name ? name : "(null)");
    return 0;
}
