    while (width > 0 && label[width - 1] == ' ') {
        width--;
    }
    return width;
}
