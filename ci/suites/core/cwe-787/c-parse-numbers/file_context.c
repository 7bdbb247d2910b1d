#include <stdlib.h>
#include <string.h>

#define MAX_NUMBERS 8

