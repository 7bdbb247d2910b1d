// Gives the last n characters of word: 2 of "cat" are "at". At most, that is all of word.
const char *last_characters(const char *word, int n) {
