/* Finds the stop called name on the line and returns the name of the stop behind it, where the bus goes next. */
const char *stop_after(const struct stop *line, const char *name) {
