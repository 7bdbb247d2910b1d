#include <stdint.h>

#include "dg_driver.h"

int read_record(const uint8_t *buffer, int size, char *text);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = 1 + strlen(argv[2]);
    uint8_t *buffer = malloc(size);
    buffer[0] = (uint8_t)atoi(argv[1]);
    memcpy(buffer + 1, argv[2], size - 1);
    char *text = calloc(256, 1);
    int length = read_record(buffer, (int)size, text);
    dg_reply("%d %.255s", length, length >= 0 ? text : "");
    return 0;
}
