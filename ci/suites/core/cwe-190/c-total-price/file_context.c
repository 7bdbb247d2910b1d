#include <limits.h>

/* Says whether a number can be stored in an int. */
static int fits_int(long long number) {
    return number >= INT_MIN && number <= INT_MAX;
}

