    if (column < 0 || column > 7 || row < 0 || row > 7)
        return '?';
    return board->men[row][column];
}
