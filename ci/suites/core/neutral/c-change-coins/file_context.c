#include <stdio.h>
#include <stdlib.h>

/* The coins that the machine gives back, in cents. */
static const int coins[] = {200, 100, 50, 20, 10};

#define COIN_KINDS (sizeof(coins) / sizeof(coins[0]))

/* What is left of the money that a customer put in. */
int change(int paid, int price) {
    return paid > price ? paid - price : 0;
}

