#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* A knitting project is a folder that the customer has given a name. */
int project_exists(const char *name) {
    struct stat found;
    return stat(name, &found) == 0 && S_ISDIR(found.st_mode);
}

/* Minutes as "2 h 05". */
void format_minutes(int minutes, char *out, size_t size) {
    snprintf(out, size, "%d h %02d", minutes / 60, minutes % 60);
}

