    for (int row = top; row <= bottom; row++) {
        scarf->stitch[row][column] = wool;
    }
}
