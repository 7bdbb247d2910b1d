    // a new journal is not for everyone
    int is_new = access(journal, F_OK) != 0;
    FILE *f = fopen(journal, "a");
    if (f == NULL)
        return -1;
    if (is_new)
        fchmod(fileno(f), S_IRUSR | S_IWUSR | S_IRGRP);
    fprintf(f, "%s %s %d\n", dose->time, dose->medicine, dose->milligrams);
    fclose(f);
    return 0;
}
