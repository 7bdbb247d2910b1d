    int mines = 0;
    for (int r = row - 1; r <= row + 1; r++)
        for (int c = col - 1; c <= col + 1; c++)
            if (r >= 0 && c >= 0 && r <= ROWS && c <= COLS && board[r][c] == MINE)
                mines++;
    return mines;
}
