#include <ctype.h>

