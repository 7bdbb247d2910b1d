/*
 * A packet begins with its type (one byte) and the length of its payload (one byte); the payload follows.
 * "received" bytes of the packet have come in, never fewer than two.
 * Returns the sum of the payload's bytes, or -1 for a packet of which some bytes have not come in.
 */
int packet_checksum(const byte *packet, size_t received) {
    size_t length = packet[1];
    const byte *payload = packet + 2;
    int sum = 0;
