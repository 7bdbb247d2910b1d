    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
    if (fd < 0) {
        return -1;
    }
    FILE *file = fdopen(fd, "w");
    if (file == NULL) {
        close(fd);
        return -1;
    }
    fprintf(file, "%s\n%s\n", network, password);
    return fclose(file) == 0 ? 0 : -1;
}
