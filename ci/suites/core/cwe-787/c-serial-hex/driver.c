#include <stdbool.h>

#include "dg_driver.h"

bool serial_to_hex(const unsigned char *serial, size_t n, char *text, size_t capacity);

int main(int argc, char **argv) {
    dg_begin();
    size_t capacity = strtoul(argv[1], NULL, 10), n = strlen(argv[2]);
    unsigned char *serial = malloc(n);
    memcpy(serial, argv[2], n);
    char *text = malloc(capacity);
    memset(text, '~', capacity);
    bool printed = serial_to_hex(serial, n, text, capacity);
    dg_reply("%d %s", printed, printed ? text : "-");
    return 0;
}
