#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void usage(const char *program) {
    fprintf(stderr, "usage: %s [-w | -u] FILE\n", program);
    fprintf(stderr, "  -w  write Windows line ends\n  -u  write Unix line ends\n");
}

