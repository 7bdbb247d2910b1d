#include "dg_driver.h"

int number_at(const unsigned char *data, int size, int offset);

int main(int argc, char **argv) {
    dg_begin();
    int size = strlen(argv[1]);
    unsigned char *data = malloc(size);
    memcpy(data, argv[1], size);
    dg_reply("%d", number_at(data, size, atoi(argv[2])));
    return 0;
}
