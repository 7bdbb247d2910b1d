// Gives the n-th character of word counted from its end: for "cat", n = 1 gives 't' and n = 3 gives 'c'.
// When the word has fewer characters than n, gives '\0'.
char char_from_end(const char *word, size_t n) {
