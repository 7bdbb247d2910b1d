/* A record is one byte with the length of a text, then the text itself. buffer holds size bytes (at least 1).
 * The text of the record is copied to text (256 chars of room) and ended with '\0'.
 * The function returns the text's length, -1 for a record that is not complete.
 */
int read_record(const uint8_t *buffer, int size, char *text) {
