#include "dg_driver.h"

struct daytime {
    int hour;
    int minute;
};
struct daytime landing(struct daytime leaves, int minutes);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i + 2 < argc; i += 3) {
        struct daytime lands = landing((struct daytime){atoi(argv[i]), atoi(argv[i + 1])}, atoi(argv[i + 2]));
        dg_reply("%d:%02d", lands.hour, lands.minute);
    }
    return 0;
}
