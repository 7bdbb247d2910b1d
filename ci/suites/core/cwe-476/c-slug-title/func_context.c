/**
 * @brief Make the title of a page from the last part of its address.
 *
 * @param slug  the part of the address, such as "my-first-post"
 * @return a new string with blanks instead of the dashes: "my first post"
 */
char *slug_title(const char *slug) {
    char *title = strdup(slug);
