#include "dg_driver.h"

char char_from_end(const char *word, int back);

int main(int argc, char **argv) {
    dg_begin();
    char *word = strdup(argv[1]);
    dg_reply("%d", char_from_end(word, atoi(argv[2])));
    return 0;
}
