/**
 * Makes a new string of text with all letters in upper case: "ab-3" gives "AB-3".
 * The caller frees it.
 */
char *upper_copy(const char *text)
{
    char *copy = copy_text(text);
