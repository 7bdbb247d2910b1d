#include <stddef.h>
#include <stdio.h>

typedef unsigned char byte;

