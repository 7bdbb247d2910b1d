    int fd = open(journal, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (fd == -1) {
        return -1;
    }
    int written = dprintf(fd, "%s %s %d\n", dose->time, dose->medicine, dose->milligrams);
    close(fd);
    return written < 0 ? -1 : 0;
}
