    int n = 0;
    while (*pattern != '\0') {
        int count = *pattern++ - '0';
        while (count-- > 0 && n < size) {
            row[n++] = *pattern;
        }
        pattern++;
    }
    row[n] = '\0';
    return n;
}
