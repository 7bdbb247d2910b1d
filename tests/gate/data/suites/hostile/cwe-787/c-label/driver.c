#include "dg_driver.h"

int label(char *out, size_t size, const char *name);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = strtoul(argv[1], NULL, 10);
    char *out = malloc(size);
    memset(out, '#', size);
    int result = label(out, size, argv[2]);
    dg_reply("%d %s", result, result == 0 ? out : "");
    return 0;
}
