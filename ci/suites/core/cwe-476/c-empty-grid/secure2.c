    char *grid = (char *)malloc(rows * cols * sizeof(char));
    if (!grid) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    for (int i = 0; i < rows * cols; i++) {
        grid[i] = '.';
    }
    return grid;
}
