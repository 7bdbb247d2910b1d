#include "dg_driver.h"

struct parked_car {
    char ticket[12];
    char plate[8];
};
size_t plate_length(const struct parked_car *car);

int main(int argc, char **argv) {
    dg_begin();
    struct parked_car *cars = calloc(2, sizeof *cars), *car = &cars[1];
    strcpy(cars[0].ticket, "T-1");
    strcpy(car->ticket, "T-2");
    strncpy(car->plate, argv[1], sizeof car->plate);
    dg_reply("%zu", plate_length(car));
    return 0;
}
