/* The points for a lower-case letter on a tile. Any other character (a blank tile, say) is worth 0. */
int letter_points(char letter) {
    int i = letter - 'a';
