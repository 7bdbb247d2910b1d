#include <stdio.h>
#include <string.h>

#define COLUMN 20

/* Pads a label with blanks to the width of a column. */
void pad_label(char *out, const char *text) {
    snprintf(out, COLUMN + 1, "%-*s", COLUMN, text);
}

