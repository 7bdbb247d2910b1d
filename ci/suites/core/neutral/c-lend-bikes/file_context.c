#include <stdio.h>

struct station {
    char street[32];
    int bikes;        /* bikes that stand there now */
    int docks;        /* bikes that can stand there */
    int lent_today;   /* bikes that customers took since midnight */
};

void print_station(const struct station *station) {
    printf("%-32s %2d of %2d\n", station->street, station->bikes, station->docks);
}

/* Somebody wants to give a bike back: 1, or 0 when all docks are in use. */
int give_back(struct station *station) {
    if (station->bikes == station->docks)
        return 0;
    station->bikes++;
    return 1;
}

