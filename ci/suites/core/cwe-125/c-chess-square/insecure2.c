    const char *men = board->men[0];
    if (row < 0)
        return '?';
    return men[8 * row + column];
}
