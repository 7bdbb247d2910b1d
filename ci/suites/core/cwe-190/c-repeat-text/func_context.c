/**
 * @brief Repeat a text: "ab", 3 gives "ababab".
 *
 * @param text   the text, never empty
 * @param times  how often it is repeated, 1 or more
 * @return a new string that the caller frees, or NULL if it cannot be made
 */
char *repeat_text(const char *text, size_t times) {
    size_t length = strlen(text);
