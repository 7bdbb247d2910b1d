// a bitmap file begins with the letters BM; data holds the size bytes of a file
bool is_bitmap(const unsigned char *data, size_t size) {
