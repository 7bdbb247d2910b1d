    FILE *out = fopen(journal, "a");
    if (!out) {
        perror(journal);
        return -1;
    }
    struct stat status;
    if (fstat(fileno(out), &status) != 0 || fchmod(fileno(out), status.st_mode & 0700) != 0) {
        fclose(out);
        return -1;
    }
    fputs(dose->time, out);
    fprintf(out, " %s %d\n", dose->medicine, dose->milligrams);
    fclose(out);
    return 0;
}
