#include <limits.h>
#include <stdio.h>

static void print_orders(unsigned int people, unsigned int orders) {
    if (orders == 0)
        printf("%u people: too many orders to count\n", people);
    else
        printf("%u people: %u orders\n", people, orders);
}

