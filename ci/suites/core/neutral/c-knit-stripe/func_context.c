/* A stripe that runs down the scarf: in one column, the stitches from row top to row bottom are changed to wool, row
 * bottom too. Rows and columns are counted from 0. The stripe lies on the scarf and top <= bottom. */
void knit_stripe(struct scarf *scarf, int column, int top, int bottom, char wool) {
