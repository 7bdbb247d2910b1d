#include <stdio.h>
#include <stdlib.h>

/* The chairs of a beach have the numbers 0, 1, 2 and so on, and eight of them share a byte:
   chair 0 is the lowest bit of rented[0], chair 7 its highest, chair 8 the lowest bit of rented[1]. */
struct beach {
    unsigned char *rented;   /* a bit is 1 while its chair is rented */
    int chairs;              /* how many there are, a multiple of 8 */
};

/* Tomorrow morning they are all free again. */
void new_day(struct beach *beach)
{
    for (int byte = 0; byte < beach->chairs / 8; byte++)
        beach->rented[byte] = 0;
}

