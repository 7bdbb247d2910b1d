#include "dg_driver.h"

int widest_line(const char *text);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++)
        dg_reply("%d", widest_line(argv[i])); /* right behind a text is the next one */
    return 0;
}
