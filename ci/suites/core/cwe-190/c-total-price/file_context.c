#include <limits.h>

/* Returns a weight in grams. */
long long to_grams(int kilograms) {
    return (long long)kilograms * 1000;
}

