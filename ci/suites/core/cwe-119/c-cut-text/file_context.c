#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
    char *chars;   /* length characters and a '\0' */
    int length;
};

