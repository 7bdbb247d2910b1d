#include <stdio.h>

#define HOURS 24

/* A day at the water works, with the litres that flowed out in each hour. */
struct day {
    int outflow[HOURS];
    int staff;
};

void print_litres(const char *label, long long litres) {
    printf("%-20s %12lld l\n", label, litres);
}

