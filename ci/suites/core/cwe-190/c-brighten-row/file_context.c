#include <stddef.h>
#include <stdint.h>

/* 0 is black, 255 is white. */

void invert_row(uint8_t *row, size_t width) {
    for (size_t i = 0; i < width; i++)
        row[i] = 255 - row[i];
}

