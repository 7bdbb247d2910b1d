#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const LABELS[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};

static int get_day(const char *date) {
    return atoi(date + 8);
}

