#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* men[0] is row 1 from column a to column h, men[7] is row 8: letters, or '.' for nothing */
struct board {
    char men[8][8];
};

