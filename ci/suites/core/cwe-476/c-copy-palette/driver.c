#include "dg_driver.h"

struct palette {
    int size;
    unsigned *colors;
};
int copy_palette(struct palette *to, const struct palette *from);

int main(int argc, char **argv) {
    dg_begin();
    struct palette from = {argc - 2, malloc((argc - 2) * sizeof(unsigned))}, to = {0, NULL};
    char line[2000] = "";
    for (int i = 0; i < from.size; i++) from.colors[i] = strtoul(argv[i + 2], NULL, 16);
    dg_fail_malloc(atol(argv[1]));
    int result = copy_palette(&to, &from);
    dg_fail_malloc(0);
    memset(from.colors, 0x55, from.size * sizeof(unsigned));
    for (int i = 0; result == 0 && i < to.size; i++) sprintf(line + strlen(line), " %06x", to.colors[i]);
    dg_reply("%d%s", result, line);
    return 0;
}
