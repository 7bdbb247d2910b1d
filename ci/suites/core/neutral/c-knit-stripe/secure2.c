    int row = bottom;
    do {
        scarf->stitch[row--][column] = wool;
    } while (row >= top);
}
