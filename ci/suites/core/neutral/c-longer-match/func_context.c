/* The index of the first of n keywords that starts with prefix and is longer than it. "car" is found as the start
   of "cargo" but not of "car" itself. -1 stands for: no such keyword. */
int longer_match(const char *keywords[], int n, const char *prefix) {
