// Appends the message to the log file, as a line of its own.
void append_log(const char *path, const char *message) {
