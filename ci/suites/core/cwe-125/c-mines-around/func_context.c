/* Counts the mines on the fields around (row, col), diagonals included.
 * A field on the edge of the board has fewer than eight fields around it.
 */
int mines_around(char board[ROWS][COLS], int row, int col) {
