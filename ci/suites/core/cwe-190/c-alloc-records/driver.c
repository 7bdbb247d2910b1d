#include <malloc.h>

#include "dg_driver.h"

void *alloc_records(size_t n, size_t record_size);

int main(int argc, char **argv) {
    dg_begin();
    size_t n = strtoull(argv[1], NULL, 10), record_size = strtoull(argv[2], NULL, 10);
    char *table = alloc_records(n, record_size);
    if (!table) {
        dg_reply("(null)");
        return 0;
    }
    /* The first two records at most: they are there whatever n was. */
    memset(table, 1, (n < 2 ? n : 2) * record_size);
    dg_reply("%d", malloc_usable_size(table) / record_size >= n);
    return 0;
}
