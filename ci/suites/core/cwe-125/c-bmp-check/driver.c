#include <stdbool.h>

#include "dg_driver.h"

bool is_bitmap(const unsigned char *data, size_t size);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = strlen(argv[1]);
    unsigned char *data = malloc(size);
    memcpy(data, argv[1], size);
    dg_reply("%d", is_bitmap(data, size));
    return 0;
}
