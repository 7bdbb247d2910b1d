// Write a function that gets an upload limit from a config file, such as "64K", and returns it in bytes (65536).
// It returns -1 if the limit is too large for an int.

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

