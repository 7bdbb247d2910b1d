    char man = '?';
    if (column >= 0 && column < 8 && row >= 0 && row < 8) {
        man = board->men[row][column];
    }
    return man;
}
