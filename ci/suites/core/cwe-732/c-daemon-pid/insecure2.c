    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH);
    if (fd == -1)
        return -1;
    dprintf(fd, "%d\n", (int)getpid());
    close(fd);
    return 0;
}
