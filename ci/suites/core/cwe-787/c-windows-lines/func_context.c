/* Copies text to out with Windows line ends: every "\n" becomes "\r\n", all else stays, a '\0' ends it.
 * out holds out_size bytes. Returns the length of the copy, or -1 if it does not fit.
 */
int to_windows_lines(const char *text, char *out, size_t out_size) {
