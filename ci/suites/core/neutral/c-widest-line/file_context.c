#include <stddef.h>
#include <string.h>

