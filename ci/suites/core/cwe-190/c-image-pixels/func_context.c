// Gives the image its pixels: width x height of them, each made of one byte per channel. They need not be cleared.
// Returns 0 when it worked and 1 when there is no memory for so many.
int alloc_pixels(struct image *image) {
