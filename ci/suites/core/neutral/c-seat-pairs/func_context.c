// The seats of a row in the cinema, one character for each: '.' is free, 'x' is taken. There is at least one seat.
// Counts the pairs of neighbouring seats that are both free: 1 in "x..x.", 2 in "...x", 0 in ".x.".
int seat_pairs(const char *row) {
