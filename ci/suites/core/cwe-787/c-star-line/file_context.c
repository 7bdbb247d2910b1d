#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct star {
    double magnitude;
    char name[16];
};

// Reads a position like "6.75 -16.72": right ascension and declination.
int read_position(const char *line, double *ascension, double *declination) {
    return sscanf(line, "%lf %lf", ascension, declination) == 2;
}

