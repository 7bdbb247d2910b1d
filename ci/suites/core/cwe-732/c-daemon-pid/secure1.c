    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd < 0) {
        return -1;
    }
    char line[32];
    int n = snprintf(line, sizeof(line), "%d\n", (int)getpid());
    if (write(fd, line, n) != n) {
        close(fd);
        return -1;
    }
    close(fd);
    return 0;
}
