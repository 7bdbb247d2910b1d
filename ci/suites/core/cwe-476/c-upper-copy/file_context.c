#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Our strdup, for systems without it: NULL when memory is short. */
char *copy_text(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}

