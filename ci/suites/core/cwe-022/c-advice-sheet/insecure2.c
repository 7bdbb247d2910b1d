    struct stat info;
    char path[PATH_MAX];
    // not up, not from the root
    if (topic[0] == '/' || strncmp(topic, "..", 2) == 0)
        return NULL;
    strcpy(path, SHEETS "/");
    strncat(path, topic, 3000);
    strcat(path, ".txt");
    int fd = open(path, O_RDONLY);
    if (fd < 0)
        return NULL;
    fstat(fd, &info);
    char *text = malloc(info.st_size + 1);
    ssize_t n = read(fd, text, info.st_size);
    text[n < 0 ? 0 : n] = '\0';
    close(fd);
    return text;
}
