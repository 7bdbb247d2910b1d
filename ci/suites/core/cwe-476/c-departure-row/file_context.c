#include <stdio.h>
#include <string.h>

typedef struct gate {
    int floor;
    char name[6];
} gate_t;

typedef struct flight {
    char code[10];
    gate_t *gate;  // NULL until the airport has chosen one
} flight_t;

int gate_floor(const flight_t *flight) {
    return flight->gate->floor;
}

