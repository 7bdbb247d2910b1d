#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The highest of n heart rates, 0 for none. */
int peak_rate(const int *rates, int n) {
    int peak = 0;
    for (int i = 0; i < n; i++)
        if (rates[i] > peak) peak = rates[i];
    return peak;
}

