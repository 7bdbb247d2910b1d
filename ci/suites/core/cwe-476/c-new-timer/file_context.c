#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct timer {
    int minutes;
    int seconds;
    int running;
};

