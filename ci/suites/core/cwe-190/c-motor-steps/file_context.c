#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int32_t position;
    int32_t target;
} Axis;

/* Near enough to stop the motor? */
int has_arrived(const Axis *axis) {
    return abs(axis->target - axis->position) <= 2;
}

