#include <stdlib.h>

typedef struct {
    double *values;
    int count;
    int capacity;
} Series;

double latest(const Series *s) { return s->values[s->count - 1]; }

