/* buffer[0] is the length of a text that follows it; buffer has size bytes, at least 1.
 * The text is copied to text, which is large enough, and ended with '\0'.
 * The length is returned, or -1 where the text is not complete.
 */
int read_record(const uint8_t *buffer, int size, char *text) {
    int length = buffer[0];
