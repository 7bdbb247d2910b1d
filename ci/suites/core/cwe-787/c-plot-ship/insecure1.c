    for (int i = 0; i < length; i++) {
        sea->map[row][column + i] = 'S';
    }
}
