    char *grid = malloc(rows * cols);
    memset(grid, '.', rows * cols);
    return grid;
}
