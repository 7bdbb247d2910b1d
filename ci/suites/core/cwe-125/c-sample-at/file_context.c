#include <stddef.h>
#include <stdio.h>

