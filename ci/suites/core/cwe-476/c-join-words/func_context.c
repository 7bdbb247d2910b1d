/* Returns a newly allocated string "a b" made of the two words, or NULL if there is no memory. */
char *join_words(const char *a, const char *b) {
