#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    char label[16];
    uint16_t entered;
    uint16_t left;
} Door;

void count_exit(Door *door) {
    door->left++;
}

