/**
 * Writes out one row of a knitting pattern stitch by stitch.
 *
 * In the pattern every stitch is a letter with a digit from 1 to 9 in front of it that
 * tells how often it is knitted: "3k1p2k" becomes "kkkpkk".
 *
 * @param pattern  the row as it is printed in the booklet
 * @param row      receives the stitches and a final '\0'
 * @param size     how many chars there is room for in row
 * @return         the number of stitches written
 */
int write_out_row(const char *pattern, char *row, int size) {
