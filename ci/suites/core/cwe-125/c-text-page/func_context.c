/**
 * @brief Print one page of an article, followed by a newline.
 *
 * A page has PAGE_SIZE (20) characters; the last one may be shorter.
 *
 * @param text  the article
 * @param page  number of the page, starting with 0
 */
void print_page(const char *text, size_t page) {
