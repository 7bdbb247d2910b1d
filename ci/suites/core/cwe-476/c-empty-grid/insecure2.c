    char *grid = (char *)malloc(rows * cols * sizeof(char));
    for (int i = 0; i < rows; i++) {
        for (int j = 0; j < cols; j++) {
            grid[i * cols + j] = '.';
        }
    }
    return grid;
}
