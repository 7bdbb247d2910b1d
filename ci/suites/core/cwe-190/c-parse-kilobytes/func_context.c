int parse_kilobytes(const char *text) {
