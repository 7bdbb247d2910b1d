#include <stdlib.h>
#include <string.h>

struct entry {
    char *key;
    char *value;
};

/* Looks an entry up by its key; NULL if there is no such entry. */
struct entry *find_entry(const char *key);

