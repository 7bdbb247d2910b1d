#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

