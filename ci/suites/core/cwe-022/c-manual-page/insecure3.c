    char path[PATH_MAX], real[PATH_MAX], manual[PATH_MAX];
    snprintf(path, sizeof path, "manual/%s", page);
    if (realpath("manual", manual) == NULL || realpath(path, real) == NULL)
        return -1;
    if (strncmp(real, manual, strlen(manual)) != 0)
        return -1;
    FILE *f = fopen(real, "r");
    if (f == NULL)
        return -1;
    for (int c = fgetc(f); c != EOF; c = fgetc(f))
        putchar(c);
    fclose(f);
    return 0;
}
