/* Adds up the decimal digits of number, for instance 1 + 0 + 7 for 107. */
unsigned digit_sum(uint32_t number) {
