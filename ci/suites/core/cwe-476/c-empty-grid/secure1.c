    char *grid = malloc(rows * cols);
    if (grid == NULL) {
        return NULL;
    }
    memset(grid, '.', rows * cols);
    return grid;
}
