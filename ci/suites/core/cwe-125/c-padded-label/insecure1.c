    while (label[width - 1] == ' ') {
        width--;
    }
    return width;
}
