    int fd = open(second, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd == -1) {
        perror("open");
        return -1;
    }
    for (int i = 0; i < codes->flats; i++) {
        dprintf(fd, "%s:%s\n", codes->flat[i], codes->digits[i]);
    }
    close(fd);
    if (rename(second, path) == -1) {
        return -1;
    }
    return 0;
}
