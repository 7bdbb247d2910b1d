    int fd = open(second, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0)
        return -1;
    FILE *out = fdopen(fd, "w");
    if (out == NULL) {
        close(fd);
        return -1;
    }
    print_codes(codes, out);
    if (fclose(out) != 0)
        return -1;
    return rename(second, path);
}
