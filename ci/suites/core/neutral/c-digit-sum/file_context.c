#include <stdint.h>

