#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

