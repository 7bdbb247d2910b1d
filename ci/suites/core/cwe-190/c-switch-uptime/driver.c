#include <stdint.h>
#include "dg_driver.h"

struct switch_info {
    char model[16];
    uint8_t ports;
    uint32_t uptime;
};
uint64_t uptime_ms(const struct switch_info *info);

int main(int argc, char **argv) {
    dg_begin();
    struct switch_info info = {"SW-24", 24, (uint32_t)strtoul(argv[1], NULL, 10)};
    dg_reply("%llu", (unsigned long long)uptime_ms(&info));
    return 0;
}
