// Saves the login of a wireless network in a new file at path: line 1 is the name of the network, line 2 the password.
// Gives back 0, or -1 in case the file cannot be written.
int save_wifi(const char *path, const char *network, const char *password) {
