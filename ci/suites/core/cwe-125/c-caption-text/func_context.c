// Writes the text of a subtitle block to out and returns 0.
// The block (size bytes, at least 2) is the text's length in two bytes, then the text.
// A block that was cut off in its text is not written: -1.
int write_caption(FILE *out, const unsigned char *block, size_t size) {
    size_t length = get16(block);
