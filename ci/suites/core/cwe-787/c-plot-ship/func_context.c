/* Draws a ship on the map: length letters 'S' from (row, column) to the right. */
void place_ship(struct sea *sea, int row, int column, int length) {
