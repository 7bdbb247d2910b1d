// Puts path and then suffix into out, e.g. "notes" and ".txt" become "notes.txt".
// out has room for size bytes. Returns 0 on success and -1 when the text is too long for out.
int add_suffix(char *out, size_t size, const char *path, const char *suffix) {
