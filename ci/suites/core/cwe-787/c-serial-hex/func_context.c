// Prints the n bytes of a serial number to text as 2 * n hex digits and a final '\0'.
// Returns false if text, with its capacity of that many chars, cannot take it.
bool serial_to_hex(const unsigned char *serial, size_t n, char *text, size_t capacity) {
