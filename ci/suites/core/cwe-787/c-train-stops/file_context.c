#include <stdio.h>
#include <string.h>

struct train {
    int number;
    char stops[48];
};

int same_route(const struct train *a, const struct train *b) {
    return strcmp(a->stops, b->stops) == 0;
}

