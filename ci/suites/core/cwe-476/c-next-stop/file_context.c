#include <stdbool.h>
#include <string.h>

struct stop {
    const char *name;
    struct stop *next;
};

bool is_on_line(const struct stop *line, const char *name) {
    while (line && strcmp(line->name, name) != 0) line = line->next;
    return line;
}

