    const char *path = getenv("FONT_PATH");
    if (path == NULL) {
        return 0;
    }
    int count = 1;
    for (int i = 0; path[i] != '\0'; i++) {
        if (path[i] == ':') {
            count++;
        }
    }
    return count;
}
