    FILE *file = fopen(journal, "a");
    if (file == NULL) {
        return -1;
    }
    fprintf(file, "%s %s %d\n", dose->time, dose->medicine, dose->milligrams);
    fclose(file);
    return 0;
}
