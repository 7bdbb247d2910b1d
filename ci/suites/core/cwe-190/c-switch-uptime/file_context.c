#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

struct switch_info {
    char model[16];
    uint8_t ports;
    uint32_t uptime; /* seconds; goes on for decades */
};

static uint32_t to_ms(uint32_t seconds) {
    return seconds * 1000;
}

void pause_polling(uint32_t seconds) {
    usleep(to_ms(seconds) * 1000);
}

