#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#define FIRST_WAIT_MS 250
#define LONGEST_WAIT_MS 32000

/* Whether it is worth trying again after this answer of the weather station. */
bool try_again(int status) {
    return status == 0 || status == 503;
}

