#include "dg_driver.h"

void print_sender(const unsigned char *message, size_t size);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = 1 + strlen(argv[2]);
    unsigned char *message = malloc(size);
    message[0] = atoi(argv[1]);
    memcpy(message + 1, argv[2], size - 1);
    print_sender(message, size);
    dg_reply("shown");
    return 0;
}
