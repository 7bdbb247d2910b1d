/* The number of characters on the car's plate, 0 to 8. */
size_t plate_length(const struct parked_car *car) {
