/* Returns the number of words in the text; words are separated by single blanks, "" has none. */
int count_words(const char *text) {
