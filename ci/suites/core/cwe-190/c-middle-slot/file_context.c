#include <limits.h>
#include <stdint.h>

