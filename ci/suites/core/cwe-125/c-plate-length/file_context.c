#include <stdio.h>
#include <string.h>

#define PLATE 8

/* As it is stored on the gate's memory card. */
struct parked_car {
    char ticket[12]; /* ends with a zero byte */
    char plate[PLATE]; /* filled up with zero bytes, a plate of 8 characters has none */
};

size_t ticket_length(const struct parked_car *car) {
    return strlen(car->ticket);
}

