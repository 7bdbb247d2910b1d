/* How many characters of a label are left when the blanks that pad it on the right are not counted:
   3 for "Tea   ", 5 for "a b c", and 0 for "" or a label of blanks only. */
size_t label_width(const char *label) {
    size_t width = strlen(label);
