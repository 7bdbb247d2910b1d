// Reads a line of the star catalogue, like "Sirius -1.46": the name and the magnitude, with a blank in between.
// The result is 1, or 0 if the line has no magnitude.
int read_star(const char *line, struct star *star) {
