// The manual of the sewing machine is a folder "manual" with one text file per page. The user types the name of a page;
// the text of that page is printed to stdout. 0 means that it worked, -1 that the manual has no such page.
int print_page(const char *page) {
