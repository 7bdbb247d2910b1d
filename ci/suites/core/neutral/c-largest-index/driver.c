#include "dg_driver.h"

size_t largest_index(const int *numbers, size_t n);

int main(int argc, char **argv) {
    dg_begin();
    int *numbers = malloc(argc * sizeof *numbers);
    for (int i = 1; i < argc; i++) numbers[i - 1] = atoi(argv[i]);
    dg_reply("%zu", largest_index(numbers, argc - 1));
    return 0;
}
