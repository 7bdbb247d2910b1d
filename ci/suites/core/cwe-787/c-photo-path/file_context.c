#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define ALBUM "album"

