#include <stddef.h>
#include <stdio.h>

struct wagon {
    int seats;
    int reserved;
    struct wagon *next;   /* the wagon behind this one, NULL for the last one */
};

int free_seats(const struct wagon *wagon) {
    return wagon->seats - wagon->reserved;
}

