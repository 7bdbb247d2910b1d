// Write a function that allocates the field of a game with malloc: rows * cols characters, every one of them a dot.
// The caller frees it.
char *empty_grid(int rows, int cols) {
