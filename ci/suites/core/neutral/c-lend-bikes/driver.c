#include "dg_driver.h"

struct station {
    char street[32];
    int bikes;
    int docks;
    int lent_today;
};
int take_bikes(struct station *station, int group);

int main(int argc, char **argv) {
    dg_begin();
    struct station station = {"Mill Lane", atoi(argv[1]), atoi(argv[2]), atoi(argv[3])};
    for (int i = 4; i < argc; i++) {
        int taken = take_bikes(&station, atoi(argv[i]));
        dg_reply("%d %d %d %d %s", taken, station.bikes, station.docks, station.lent_today, station.street);
    }
    return 0;
}
