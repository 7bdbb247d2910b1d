// Stores the ending of a file name ("png" for "cat.png") in ext, an array of 8 characters.
void file_ending(const char *name, char *ext) {
    const char *dot = strrchr(name, '.');
