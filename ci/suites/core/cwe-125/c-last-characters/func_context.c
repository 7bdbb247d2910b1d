// Returns a pointer to the last n characters of word, for word "cat" and n = 2 to its "at".
const char *last_characters(const char *word, int n) {
    int length = strlen(word);
