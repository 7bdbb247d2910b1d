#include "dg_driver.h"

void file_ending(const char *name, char *ext);

int main(int argc, char **argv) {
    dg_begin();
    char *ext = malloc(8);
    memset(ext, '?', 8);
    file_ending(argv[1], ext);
    dg_reply("%s", ext);
    return 0;
}
