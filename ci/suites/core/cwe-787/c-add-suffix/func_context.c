// Builds the file name path + suffix ("notes" and ".txt" become "notes.txt") in out, a buffer of size bytes.
// Returns 0 on success and -1 when the name is too long for out.
int add_suffix(char *out, size_t size, const char *path, const char *suffix) {
