#include "dg_driver.h"

size_t label_width(const char *label);

int main(int argc, char **argv) {
    dg_begin();
    char *label = strdup(argv[1]);
    dg_reply("%zu", label_width(label));
    return 0;
}
