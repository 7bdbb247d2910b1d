#include "dg_driver.h"

const char *last_characters(const char *word, int n);

int main(int argc, char **argv) {
    dg_begin();
    char *word = strdup(argv[1]);
    const char *last = last_characters(word, atoi(argv[2]));
    dg_reply("%zu %s", last ? strlen(last) : 0, last ? last : "(null)");
    return 0;
}
