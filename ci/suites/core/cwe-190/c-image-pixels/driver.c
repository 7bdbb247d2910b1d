#include <malloc.h>

#include "dg_driver.h"

struct image {
    int width;
    int height;
    int channels;
    unsigned char *pixels;
};
int alloc_pixels(struct image *image);

/* Memory for gigabytes is refused at once, instead of being marked byte by byte. */
const char *__asan_default_options(void) { return "max_allocation_size_mb=256"; }

int main(int argc, char **argv) {
    dg_begin();
    struct image image = {atoi(argv[1]), atoi(argv[2]), atoi(argv[3]), NULL};
    /* At most 2^64 - 2^34 + 4: it fits. */
    size_t needed = (size_t)image.width * (size_t)image.height * (size_t)image.channels;
    int result = alloc_pixels(&image);
    size_t room = image.pixels ? malloc_usable_size(image.pixels) : 0;
    dg_reply("%d %s", result, room >= needed ? "enough" : "short");
    return 0;
}
