    int top = row > 0 ? row - 1 : 0, bottom = row < ROWS - 1 ? row + 1 : row;
    int left = col > 0 ? col - 1 : 0, right = col < COLS - 1 ? col + 1 : col;
    int mines = board[row][col] == MINE ? -1 : 0;
    for (int r = top; r <= bottom; r++)
        for (int c = left; c <= right; c++)
            mines += board[r][c] == MINE;
    return mines;
}
