    memset(&sea->map[row][column], 'S', length);
}
