    char command[2048], newest[40] = "newest.tmp";
    if (strpbrk(lock, "'\"`$;|&<>()") || atoi(year) <= 0)
        return -1;
    snprintf(command, sizeof command, "tail -n 1 'levels/%s/%s.log' > %s", lock, year, newest);
    if (system(command) != 0)
        return -1;
    FILE *f = fopen(newest, "r");
    char *line = f ? fgets(level, size, f) : NULL;
    if (f)
        fclose(f);
    remove(newest);
    return line ? 0 : -1;
}
