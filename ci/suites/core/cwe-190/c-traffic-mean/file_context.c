#include <stdint.h>
#include <stdio.h>

#define HOURS 24

/* What one network interface sent in each hour of a day; "hours" of them are over. */
struct traffic_day {
    int hours;
    int bytes[HOURS];
};

int peak_bytes(const struct traffic_day *day) {
    int peak = 0;
    for (int h = 0; h < day->hours; h++) {
        if (day->bytes[h] > peak)
            peak = day->bytes[h];
    }
    return peak;
}

