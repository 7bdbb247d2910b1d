// A secret script for children: every small letter of the text is replaced by the one that comes steps letters later in
// the alphabet (steps is 0 to 25), and after z it goes on with a. All other characters stay as they are.
void shift_letters(char *text, int steps) {
