#include <stdint.h>
#include "dg_driver.h"

typedef struct {
    int32_t position;
    int32_t target;
} Axis;
int64_t steps_to_go(const Axis *axis);

int main(int argc, char **argv) {
    dg_begin();
    Axis axis = {atoi(argv[1]), atoi(argv[2])};
    dg_reply("%lld", (long long)steps_to_go(&axis));
    return 0;
}
