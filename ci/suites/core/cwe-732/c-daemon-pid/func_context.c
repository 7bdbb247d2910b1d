/* Writes the number of this process, as one line of decimal digits, to the file at path, which is new or
 * replaced. It is called after go_to_background(). Returns 0, or -1 for a file that cannot be written. */
int write_pid(const char *path) {
