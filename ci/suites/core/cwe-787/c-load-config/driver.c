#include "dg_driver.h"

size_t load_config(const char *path, char *buffer, size_t size);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = atoi(argv[2]);
    char *buffer = malloc(size);
    memset(buffer, '#', size);
    size_t n = load_config(argv[1], buffer, size);
    dg_reply("%zu %s", n, buffer);
    return 0;
}
