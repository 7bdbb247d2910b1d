    int count = 0;
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            if (i == 0 && j == 0) {
                continue;
            }
            if (board[row + i][col + j] == MINE) {
                count++;
            }
        }
    }
    return count;
}
