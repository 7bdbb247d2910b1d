/* Returns the number of words in the text; words are separated by one or more blanks. */
int count_words(const char *text) {
