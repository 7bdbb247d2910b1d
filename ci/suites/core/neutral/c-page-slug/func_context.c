/* Copies the title of a page, "Opening hours in June", to slug with a hyphen in place of every blank:
   "Opening-hours-in-June". slug has as many bytes as title with its '\0'. */
void page_slug(char *slug, const char *title) {
