#include "dg_driver.h"

typedef struct {
    double *values;
    int count;
    int capacity;
} Series;
int add_reading(Series *s, double value);

int main(int argc, char **argv) {
    dg_begin();
    char line[4000] = "";
    Series *s = calloc(1, sizeof *s);
    s->capacity = 2;
    s->values = malloc(2 * sizeof(double));
    dg_fail_malloc(atol(argv[1]));
    int done = 0;
    for (int i = 2; i < argc && done == 0; i++) done = add_reading(s, atof(argv[i]));
    dg_fail_malloc(0);
    for (int i = 0; done == 0 && i < s->count; i++) sprintf(line + strlen(line), " %.1f", s->values[i]);
    dg_reply("%d%s", done, line);
    return 0;
}
