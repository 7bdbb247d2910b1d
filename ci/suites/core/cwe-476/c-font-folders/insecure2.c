    int n = 0;
    char *copy = strdup(getenv("FONT_PATH"));
    for (char *part = strtok(copy, ":"); part; part = strtok(NULL, ":")) {
        n++;
    }
    free(copy);
    return n;
}
