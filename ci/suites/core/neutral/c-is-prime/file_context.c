#include <math.h>
#include <stdbool.h>

