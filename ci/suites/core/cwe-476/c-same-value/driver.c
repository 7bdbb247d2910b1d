#include <stdbool.h>

#include "dg_driver.h"

bool same_value(const char *a, const char *b);

int main(int argc, char **argv) {
    dg_begin();
    char *a = strdup(argv[1]), *b = strdup(argv[2]);
    dg_reply("%d", same_value(a, b));
    return 0;
}
