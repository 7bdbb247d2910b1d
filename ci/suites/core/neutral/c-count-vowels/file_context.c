#include <ctype.h>
#include <stddef.h>
#include <string.h>

