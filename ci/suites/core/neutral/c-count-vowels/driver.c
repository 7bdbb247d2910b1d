#include "dg_driver.h"

int count_vowels(const char *text);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", count_vowels(argv[1]));
    return 0;
}
