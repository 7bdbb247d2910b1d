// Writes "<name>" with its angle brackets to out, where there is room for size bytes. Returns -1 if it is too long, else 0.
int label(char *out, size_t size, const char *name) {
