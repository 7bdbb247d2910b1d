#include <stdio.h>
#include <string.h>

/* One line of a table, split at its tabs. */
struct record {
    int field_count;
    char **fields;
};

