#include <stdlib.h>
#include <string.h>

struct palette {
    int size;
    unsigned *colors;
};

/* Replaces one color, 0 on success as in all palette functions. */
int set_color(struct palette *palette, int i, unsigned color)
{
    if (i < 0 || i >= palette->size)
        return -1;
    palette->colors[i] = color;
    return 0;
}

