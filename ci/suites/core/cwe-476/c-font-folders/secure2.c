    char *path = getenv("FONT_PATH");
    int count = 0;
    if (path) {
        count = 1;
        while ((path = strchr(path, ':')) != NULL) {
            count++;
            path++;
        }
    }
    return count;
}
