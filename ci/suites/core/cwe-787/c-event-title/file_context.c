#include <stdio.h>
#include <string.h>

struct event {
    int day;
    char title[40];
};

