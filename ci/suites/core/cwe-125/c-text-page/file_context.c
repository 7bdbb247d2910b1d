#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE_SIZE 20

