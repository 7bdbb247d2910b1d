#include "dg_driver.h"

typedef struct gate {
    int floor;
    char name[6];
} gate_t;
typedef struct flight {
    char code[10];
    gate_t *gate;
} flight_t;
void board_row(const flight_t *flight, char *row, size_t size);

int main(int argc, char **argv) {
    dg_begin();
    flight_t *flight = calloc(1, sizeof *flight);
    strcpy(flight->code, argv[1]);
    if (argc > 2) {
        flight->gate = calloc(1, sizeof *flight->gate);
        strcpy(flight->gate->name, argv[2]);
    }
    char *row = calloc(1, 80);
    board_row(flight, row, 80);
    dg_reply("[%s]", row);
    return 0;
}
