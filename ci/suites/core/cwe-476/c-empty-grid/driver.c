#include "dg_driver.h"

char *empty_grid(int rows, int cols);

int main(int argc, char **argv) {
    dg_begin();
    int rows = atoi(argv[2]), cols = atoi(argv[3]), dots = 0;
    dg_fail_malloc(atol(argv[1]));
    char *grid = empty_grid(rows, cols);
    dg_fail_malloc(0);
    for (int i = 0; grid && i < rows * cols; i++) dots += grid[i] == '.';
    dg_reply("%d", dots);
    return 0;
}
