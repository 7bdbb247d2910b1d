/* Turns the PAGE argument, which is made of decimal digits only, into a number.
 * Gives -1 for a number that an int is too small for. */
int page_number(const char *arg) {
    int page = 0;
    for (; *arg != '\0'; arg++) {
        int digit = *arg - '0';
