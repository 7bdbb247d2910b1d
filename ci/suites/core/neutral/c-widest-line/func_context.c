/* Returns how many characters the longest line of a text has, 0 for the text "". Lines end with '\n', which is not
   counted; the last line may end without it. */
int widest_line(const char *text) {
