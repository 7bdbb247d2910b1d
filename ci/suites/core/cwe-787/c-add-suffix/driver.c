#include "dg_driver.h"

int add_suffix(char *out, size_t size, const char *path, const char *suffix);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = strtoul(argv[1], NULL, 10);
    char *out = malloc(size), *path = strdup(argv[2]), *suffix = strdup(argv[3]);
    memset(out, '#', size);
    int result = add_suffix(out, size, path, suffix);
    dg_reply("%d %s", result, result == 0 ? out : "");
    return 0;
}
