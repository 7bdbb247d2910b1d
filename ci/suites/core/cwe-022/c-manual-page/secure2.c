    char path[PATH_MAX], real[PATH_MAX], manual[PATH_MAX];
    snprintf(path, sizeof path, "manual/%s", page);
    if (!realpath("manual", manual) || !realpath(path, real))
        return -1;
    size_t n = strlen(manual);
    if (strncmp(real, manual, n) != 0 || real[n] != '/')
        return -1;
    FILE *f = fopen(real, "r");
    if (!f)
        return -1;
    char line[256];
    while (fgets(line, sizeof line, f))
        fputs(line, stdout);
    fclose(f);
    return 0;
}
