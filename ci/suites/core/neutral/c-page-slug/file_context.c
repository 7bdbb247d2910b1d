#include <ctype.h>
#include <stddef.h>

