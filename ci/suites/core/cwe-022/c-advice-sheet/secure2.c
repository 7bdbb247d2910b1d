    char path[PATH_MAX], real[PATH_MAX], sheets[PATH_MAX];
    struct stat info;
    snprintf(path, sizeof path, SHEETS "/%s.txt", topic);
    if (!realpath(path, real) || !realpath(SHEETS, sheets))
        return NULL;
    strcat(sheets, "/");
    if (strncmp(real, sheets, strlen(sheets)) != 0)
        return NULL;
    int fd = open(real, O_RDONLY);
    if (fd < 0 || fstat(fd, &info) != 0)
        return NULL;
    char *text = calloc(info.st_size + 1, 1);
    if (text && read(fd, text, info.st_size) != info.st_size) {
        free(text);
        text = NULL;
    }
    close(fd);
    return text;
}
