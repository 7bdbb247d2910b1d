/* Returns how many of the letters a, e, i, o, u (upper or lower case) the text has. */
int count_vowels(const char *text) {
