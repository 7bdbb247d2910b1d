#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static void usage(const char *program) {
    fprintf(stderr, "usage: %s FILE [PAGE]\n", program);
    exit(2);
}

