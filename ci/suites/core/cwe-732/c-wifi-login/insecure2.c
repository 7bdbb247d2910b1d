    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd == -1)
        return -1;
    dprintf(fd, "%s\n%s\n", network, password);
    close(fd);
    return 0;
}
