#include <stdio.h>
#include <string.h>

#define ROWS 6
#define COLUMNS 10

struct sea {
    char map[ROWS][COLUMNS];
};

