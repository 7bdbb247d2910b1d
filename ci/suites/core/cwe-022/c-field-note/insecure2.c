    if (strncmp(name, "../", 3) == 0 || strncmp(name, "./", 2) == 0)
        return -1;
    int dir = open(folder, O_RDONLY | O_DIRECTORY);
    if (dir < 0)
        return -1;
    int fd = openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    close(dir);
    if (fd < 0)
        return -1;
    write(fd, text, strlen(text));
    close(fd);
    return 0;
}
