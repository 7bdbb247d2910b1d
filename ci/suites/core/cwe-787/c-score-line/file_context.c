#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct score {
    int points;
    char player[16];
};

/* The first line of the table, such as "level Cavern". */
int parse_level(const char *line, char *level) {
    return sscanf(line, "level %s", level) == 1;
}

