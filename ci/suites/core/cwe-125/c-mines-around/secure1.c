    int count = 0;
    for (int r = row - 1; r <= row + 1; r++) {
        for (int c = col - 1; c <= col + 1; c++) {
            if (r < 0 || r >= ROWS || c < 0 || c >= COLS || (r == row && c == col)) {
                continue;
            }
            if (board[r][c] == MINE) {
                count++;
            }
        }
    }
    return count;
}
