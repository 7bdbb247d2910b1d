#include <malloc.h>

#include "dg_driver.h"

void *alloc_records(size_t n, size_t record_size);

int main(int argc, char **argv) {
    dg_begin();
    size_t n = strtoull(argv[1], NULL, 10), record_size = strtoull(argv[2], NULL, 10);
    /* Blocks of old data, so that memory which nobody cleared is not zero. */
    char *old[64];
    for (int i = 0; i < 64; i++) memset(old[i] = malloc(16 * (i + 1)), 0x5a, 16 * (i + 1));
    for (int i = 0; i < 64; i++) free(old[i]);
    char *table = alloc_records(n, record_size);
    if (!table) {
        dg_reply("(null)");
        return 0;
    }
    /* The first two records at most: they are there whatever n was. */
    size_t used = (n < 2 ? n : 2) * record_size, zeros = 0;
    for (size_t i = 0; i < used; i++) zeros += table[i] == 0;
    memset(table, 1, used);
    dg_reply("%d %d", zeros == used, malloc_usable_size(table) / record_size >= n);
    return 0;
}
