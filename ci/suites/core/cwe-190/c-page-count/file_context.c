#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

