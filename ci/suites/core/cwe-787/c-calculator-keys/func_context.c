/* A digit key was pressed: its character, '0' to '9', goes to the right end of the display. */
void press_digit(struct calculator *calc, char digit) {
    size_t shown = strlen(calc->display);
