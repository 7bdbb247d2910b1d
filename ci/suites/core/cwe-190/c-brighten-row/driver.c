#include <stdint.h>
#include "dg_driver.h"

void brighten_row(uint8_t *row, size_t width, uint8_t amount);

int main(int argc, char **argv) {
    dg_begin();
    size_t width = argc - 2;
    uint8_t *row = malloc(width);
    char said[400] = "";
    for (size_t i = 0; i < width; i++) row[i] = (uint8_t)atoi(argv[i + 2]);
    brighten_row(row, width, (uint8_t)atoi(argv[1]));
    for (size_t i = 0; i < width; i++) sprintf(said + strlen(said), i ? " %d" : "%d", row[i]);
    dg_reply("%s", said);
    return 0;
}
