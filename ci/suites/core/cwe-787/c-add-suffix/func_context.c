// Writes path followed by suffix to out, as one string. There is room for size bytes in out.
// Returns 0 on success and -1 when the string is too long.
int add_suffix(char *out, size_t size, const char *path, const char *suffix) {
