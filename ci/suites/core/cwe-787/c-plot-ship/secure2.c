    for (int i = 0; i < length; i++) {
        int c = column + i;
        if (row >= 0 && row < ROWS && c >= 0 && c < COLUMNS) {
            sea->map[row][c] = 'S';
        }
    }
}
