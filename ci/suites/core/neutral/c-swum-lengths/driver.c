#include "dg_driver.h"

struct swum {
    char swimmer[20];
    int lengths[31];
};
int lengths_between(const struct swum *swum, int first, int last);

int main(int argc, char **argv) {
    dg_begin();
    struct swum swum = {.swimmer = "Kim"};
    for (int i = 0; i < 31; i++) swum.lengths[i] = atoi(argv[i + 1]);
    for (int i = 32; i + 1 < argc; i += 2)
        dg_reply("%d", lengths_between(&swum, atoi(argv[i]), atoi(argv[i + 1])));
    return 0;
}
