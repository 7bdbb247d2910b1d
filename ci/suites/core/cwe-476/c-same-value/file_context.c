#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* True for a line like "# colours", false for a setting. */
bool is_remark(const char *line) {
    return line[0] == '#';
}

