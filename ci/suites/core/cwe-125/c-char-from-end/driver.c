#include "dg_driver.h"

char char_from_end(const char *word, size_t n);

int main(int argc, char **argv) {
    dg_begin();
    char *word = strdup(argv[1]);
    dg_reply("%d", char_from_end(word, strtoul(argv[2], NULL, 10)));
    return 0;
}
