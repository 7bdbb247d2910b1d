    size_t length = strlen(prefix);
    for (int i = 0; i < n; i++) {
        if (strncmp(keywords[i], prefix, length) == 0 && keywords[i][length]) {
            return i;
        }
    }
    return -1;
}
