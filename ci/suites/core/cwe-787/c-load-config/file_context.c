// Write a function that reads the config file at path into buffer, as a string.
// The buffer is an array of size characters. It returns the number of characters that were read.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

