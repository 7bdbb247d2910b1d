#include <stdbool.h>
#include <stdio.h>

#define NUTS 1u
#define MILK 2u
#define EGGS 4u
#define FISH 8u
#define MEAT 16u

struct dish {
    const char *name;
    int cents;
    unsigned contains;   /* NUTS | MILK, for example; 0 for none of the five */
};

bool is_vegan(const struct dish *dish) {
    return (dish->contains & (MILK | EGGS | FISH | MEAT)) == 0;
}

