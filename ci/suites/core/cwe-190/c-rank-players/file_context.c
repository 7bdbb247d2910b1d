#include <stdlib.h>
#include <string.h>

struct player {
    char nick[20];
    unsigned char level;
    int points; /* any int, penalties make it negative */
};

/* For qsort(): highest level first. */
int by_level(const void *a, const void *b) {
    const struct player *x = a, *y = b;
    return y->level - x->level;
}

