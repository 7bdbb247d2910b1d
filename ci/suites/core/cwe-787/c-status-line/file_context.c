#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char status_line[48];

/* What the bottom line of the music player says at the moment. */
const char *current_status(void) {
    return status_line;
}

