#include "dg_driver.h"

int is_image(const char *filename);

int main(int argc, char **argv) {
    dg_begin();
    char *filename = strdup(argv[1]);
    dg_reply("%d", is_image(filename) != 0);
    return 0;
}
