#include <stdint.h>

#include "dg_driver.h"

int pack_frame(uint8_t frame[32], uint8_t channel, const uint8_t *message, int n);

int main(int argc, char **argv) {
    dg_begin();
    int n = strlen(argv[2]);
    uint8_t *frame = malloc(32), *message = malloc(n + 1);
    memset(frame, 0xee, 32);
    for (int i = 0; i < n; i++) message[i] = argv[2][i] == '_' ? 0 : argv[2][i];
    int length = pack_frame(frame, atoi(argv[1]), message, n);
    char hex[200] = "";
    for (int i = 0; i < length && i < 32; i++) sprintf(hex + 2 * i, "%02x", frame[i]);
    dg_reply("%d %s", length, hex);
    return 0;
}
