// Position of the largest of n numbers, n > 0. If it is there more than once, of its first appearance.
size_t largest_index(const int *numbers, size_t n) {
