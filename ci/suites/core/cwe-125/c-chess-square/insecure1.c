    return board->men[row][column];
}
