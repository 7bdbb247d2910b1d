#include <stdio.h>
#include <string.h>

#define DIGITS 8

struct calculator {
    char sign;
    char display[DIGITS + 1];
};

/* The key C empties the display. */
void clear_display(struct calculator *calc) {
    calc->sign = '+';
    calc->display[0] = '\0';
}

