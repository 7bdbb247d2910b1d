    int fd = open(journal, O_CREAT | O_APPEND | O_RDWR, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    if (fd < 0)
        return -1;
    char line[100];
    int length = snprintf(line, sizeof(line), "%s %s %d\n", dose->time, dose->medicine, dose->milligrams);
    ssize_t n = write(fd, line, length);
    close(fd);
    return n == length ? 0 : -1;
}
