#include <stdio.h>

struct daytime {
    int hour;     /* 0 to 23 */
    int minute;   /* 0 to 59 */
};

