#include "dg_driver.h"

int meeting_post(int a, int b);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i + 1 < argc; i += 2)
        dg_reply("%d", meeting_post(atoi(argv[i]), atoi(argv[i + 1])));
    return 0;
}
