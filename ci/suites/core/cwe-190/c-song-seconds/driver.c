#include "dg_driver.h"

int song_seconds(int minutes, int seconds, int *total);

int main(int argc, char **argv) {
    dg_begin();
    int total = -17;
    int result = song_seconds(atoi(argv[1]), atoi(argv[2]), &total);
    dg_reply("%d %d", result, total);
    return 0;
}
