#include <stddef.h>
#include <stdio.h>

enum { HEADER = 2 };

/* Big-endian. */
static unsigned int get16(const unsigned char *p) {
    return p[0] << 8 | p[1];
}

static int caption_lines(const unsigned char *block) {
    int lines = 1;
    unsigned int end = HEADER + get16(block);
    for (unsigned int k = HEADER; k < end; k++)
        lines += block[k] == '\n';
    return lines;
}

