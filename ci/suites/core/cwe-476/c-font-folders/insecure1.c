    char *path = getenv("FONT_PATH");
    int count = 1;
    while (*path) {
        if (*path == ':') count++;
        path++;
    }
    return count;
}
