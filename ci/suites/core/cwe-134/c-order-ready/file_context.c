#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define COLUMNS 80

/* Shows a line on the display behind the counter of the bakery, used like printf. */
void show(const char *format, ...) {
    char line[COLUMNS + 1];
    va_list values;
    va_start(values, format);
    vsnprintf(line, sizeof(line), format, values);
    va_end(values);
    printf("%s\n", line);
    fflush(stdout);
}

/* Turns every '_' of a text into a blank. */
void put_blanks(char *text) {
    for (; *text != '\0'; text++)
        if (*text == '_')
            *text = ' ';
}

/* What is in the oven. */
void show_oven(const char *bread, int minutes) {
    show("%s: %d minutes", bread, minutes);
}

