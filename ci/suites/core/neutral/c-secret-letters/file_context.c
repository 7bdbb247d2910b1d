#include <ctype.h>
#include <stdio.h>
#include <string.h>

