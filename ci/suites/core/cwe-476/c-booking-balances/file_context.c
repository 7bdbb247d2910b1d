#include <stdio.h>
#include <stdlib.h>

/* A list of the same bookings in reverse order, newest first. */
int *newest_first(const int *bookings, int n) {
    int *list = malloc(n * sizeof(int));
    for (int i = 0; i < n; i++) {
        list[i] = bookings[n - 1 - i];
    }
    return list;
}

