// Gives a character of word counted from its end: back = 0 is the last character, back = 1 the one before it,
// and so on. Where word has no such character, gives '\0'.
char char_from_end(const char *word, int back) {
    int length = strlen(word);
