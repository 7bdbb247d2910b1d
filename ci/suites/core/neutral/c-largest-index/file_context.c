#include <stddef.h>

