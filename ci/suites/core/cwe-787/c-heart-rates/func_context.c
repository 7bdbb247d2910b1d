/* Prints n heart rates (n > 0) to text, each with the format "%d;", which makes "72;75;118;" of three rates.
   The size of text is given in bytes. Returns the length of the whole text, or -1 if it needs more room. */
int write_rates(char *text, int size, const int *rates, int n) {
    int length = 0;
