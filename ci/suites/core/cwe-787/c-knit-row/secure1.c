    int n = 0;
    for (int i = 0; pattern[i] != '\0' && pattern[i + 1] != '\0'; i += 2) {
        int count = pattern[i] - '0';
        for (int j = 0; j < count && n < size - 1; j++) {
            row[n++] = pattern[i + 1];
        }
    }
    row[n] = '\0';
    return n;
}
