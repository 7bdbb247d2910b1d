#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Gives an empty text with room for length characters, or NULL.
char *alloc_text(size_t length) {
    return calloc(length + 1, sizeof(char));
}

