// Write a function that finds an option such as "--output" among the n words of a command and gives back
// the word that comes after the option, or NULL if there is none.
const char *option_word(const char **words, int n, const char *option) {
