    int widest = 0, width = 0;
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            width = 0;
        } else {
            width++;
            if (width > widest) {
                widest = width;
            }
        }
    }
    return widest;
}
