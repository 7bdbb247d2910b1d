#include <stdint.h>

#include "dg_driver.h"

typedef struct {
    char label[16];
    uint16_t entered;
    uint16_t left;
} Door;
void count_entry(Door *door);

int main(int argc, char **argv) {
    dg_begin();
    Door door = {"east", (uint16_t)atoi(argv[1]), (uint16_t)atoi(argv[3])};
    for (int k = atoi(argv[2]); k > 0; k--) count_entry(&door);
    dg_reply("%d %d", door.entered, door.left);
    return 0;
}
