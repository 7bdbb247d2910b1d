#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct point {
    double lat;
    double lon;
};

static void *get_memory(unsigned int bytes) {
    void *memory = malloc(bytes);
    if (memory == NULL)
        fprintf(stderr, "no memory for %u bytes\n", bytes);
    return memory;
}

struct point *new_point(double lat, double lon) {
    struct point *p = get_memory(sizeof(struct point));
    if (p != NULL) {
        p->lat = lat;
        p->lon = lon;
    }
    return p;
}

