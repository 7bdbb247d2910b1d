#include <limits.h>
#include <stdio.h>

