#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct image {
    int width;
    int height;
    int channels; /* 1, 3 or 4 */
    unsigned char *pixels;
};

