#include "dg_driver.h"

int photo_sum(const char *path, char sum[33]);

int main(int argc, char **argv) {
    dg_begin();
    char *sum = calloc(1, 33);
    int result = photo_sum(argv[1], sum);
    dg_reply("%d %.32s", result, sum);
    return 0;
}
