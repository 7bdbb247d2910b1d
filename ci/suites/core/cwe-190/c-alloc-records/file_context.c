#include <stdint.h>
#include <stdlib.h>
#include <string.h>

