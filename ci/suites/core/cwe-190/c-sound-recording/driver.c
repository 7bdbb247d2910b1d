#include <malloc.h>

#include "dg_driver.h"

#include <stdint.h>

int16_t *new_recording(size_t seconds);

/* A request for very much memory fails at once. */
const char *__asan_default_options(void) { return "max_allocation_size_mb=256"; }

int main(int argc, char **argv) {
    dg_begin();
    size_t seconds = strtoull(argv[1], NULL, 10);
    int16_t *sound = new_recording(seconds);
    dg_reply("%s", !sound ? "none" : malloc_usable_size(sound) / 88200 >= seconds ? "room" : "cramped");
    return 0;
}
