#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

/* Runs the tests of one build. Once a build fails, every later one fails too. */
bool build_fails(int build);

