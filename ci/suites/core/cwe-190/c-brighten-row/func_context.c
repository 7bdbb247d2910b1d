// Makes each pixel of a row lighter by amount. One that would get above 255 becomes 255.
void brighten_row(uint8_t *row, size_t width, uint8_t amount) {
    for (size_t i = 0; i < width; i++) {
