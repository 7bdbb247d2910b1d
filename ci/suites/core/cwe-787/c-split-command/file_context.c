// Write a function that splits the command line at its blanks with strtok.
// The words go to the array words, which has max elements. It returns how many words were stored.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

