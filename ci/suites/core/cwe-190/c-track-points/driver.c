#include <malloc.h>

#include "dg_driver.h"

struct point;
struct point *new_track(size_t n);

/* Memory for gigabytes is refused at once. */
const char *__asan_default_options(void) { return "allocator_may_return_null=1:max_allocation_size_mb=256"; }

int main(int argc, char **argv) {
    dg_begin();
    size_t n = strtoull(argv[1], NULL, 10);
    void *track = new_track(n);
    if (!track)
        dg_reply("none");
    else
        dg_reply("%s", malloc_usable_size(track) / 16 >= n ? "enough" : "short");
    return 0;
}
