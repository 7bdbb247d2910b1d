#include "dg_driver.h"

int packet_checksum(const unsigned char *packet, size_t received);

int main(int argc, char **argv) {
    dg_begin();
    size_t received = argc - 1;
    unsigned char *packet = malloc(received);
    for (size_t k = 0; k < received; k++) packet[k] = (unsigned char)atoi(argv[k + 1]);
    dg_reply("%d", packet_checksum(packet, received));
    return 0;
}
