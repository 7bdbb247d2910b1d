    mode_t mask = umask(S_IRWXG | S_IRWXO);
    FILE *file = fopen(journal, "a");
    umask(mask);
    if (file == NULL)
        return -1;
    fprintf(file, "%s %s %d\n", dose->time, dose->medicine, dose->milligrams);
    if (fclose(file) != 0)
        return -1;
    return 0;
}
