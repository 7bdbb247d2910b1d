#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Entries of the museum's catalogue look like "Water jug: clay, 31 cm, found 1902".

// Whether an entry is only a heading, such as "GLASS".
int is_heading(const char *entry) {
    while (isupper((unsigned char)*entry)) {
        entry++;
    }
    return *entry == '\0';
}

