    if (strchr(name, '/'))
        return -1;
    int dir = open(folder, O_RDONLY | O_DIRECTORY);
    if (dir < 0)
        return -1;
    int fd = openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    close(dir);
    if (fd < 0)
        return -1;
    size_t n = strlen(text);
    int ok = write(fd, text, n) == (ssize_t)n;
    close(fd);
    return ok ? 0 : -1;
}
