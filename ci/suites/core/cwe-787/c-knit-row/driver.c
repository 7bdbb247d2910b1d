#include "dg_driver.h"

int write_out_row(const char *pattern, char *row, int size);

int main(int argc, char **argv) {
    dg_begin();
    int size = atoi(argv[2]);
    char *row = malloc(size);
    memset(row, '?', size);
    int n = write_out_row(argv[1], row, size);
    dg_reply("%d %s", n, memchr(row, 0, size) ? row : "-");
    return 0;
}
