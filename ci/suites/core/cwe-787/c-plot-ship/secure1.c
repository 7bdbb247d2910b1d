    if (row < 0 || row >= ROWS || column < 0 || length < 0 || length > COLUMNS - column) return;
    memset(&sea->map[row][column], 'S', length);
}
