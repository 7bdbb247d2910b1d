// What stands on a square with a name like "e4"; '?' for squares that a board does not have.
char man_on(const struct board *board, const char *square) {
    int column = square[0] - 'a';
    int row = square[1] - '1';
