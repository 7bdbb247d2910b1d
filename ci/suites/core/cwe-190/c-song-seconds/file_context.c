#include <limits.h>
#include <stdio.h>

enum { OK = 0, TOO_LONG = 3 };

void print_length(int total) {
    printf("%d:%02d\n", total / 60, total % 60);
}

