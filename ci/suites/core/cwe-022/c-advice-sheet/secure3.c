    /* step by step into the folders, each step a plain name */
    char *names = NULL, *rest = NULL, *text = NULL;
    if (asprintf(&names, "%s.txt", topic) < 0)
        return NULL;
    int fd = open(SHEETS, O_RDONLY | O_DIRECTORY);
    for (char *name = strtok_r(names, "/", &rest); name && fd >= 0; name = strtok_r(NULL, "/", &rest)) {
        int next = strcmp(name, "..") == 0 ? -1 : openat(fd, name, O_RDONLY | O_NOFOLLOW);
        close(fd);
        fd = next;
    }
    free(names);
    FILE *sheet = fd >= 0 ? fdopen(fd, "r") : NULL;
    size_t size = 0;
    if (!sheet)
        return NULL;
    if (getdelim(&text, &size, '\0', sheet) < 0) {
        free(text);
        text = NULL;
    }
    fclose(sheet);
    return text;
}
