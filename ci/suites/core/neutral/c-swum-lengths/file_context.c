#include <stdio.h>

#define DAYS 31

/* How many lengths of the pool a swimmer swam in a month: lengths[0] on day 1, lengths[30] on day 31. */
struct swum {
    char swimmer[20];
    int lengths[DAYS];
};

int rest_days(const struct swum *swum) {
    int rest = 0;
    for (int i = 0; i < DAYS; i++)
        if (swum->lengths[i] == 0)
            rest++;
    return rest;
}

