    umask(S_IWGRP | S_IWOTH);
    int fd = open(journal, O_WRONLY | O_APPEND | O_CREAT, 0666);
    if (fd < 0) {
        return -1;
    }
    FILE *file = fdopen(fd, "a");
    fprintf(file, "%s %s %d\n", dose->time, dose->medicine, dose->milligrams);
    return fclose(file);
}
