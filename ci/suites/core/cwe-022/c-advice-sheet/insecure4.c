    char path[PATH_MAX], real[PATH_MAX], sheets[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s.txt", SHEETS, topic);
    if (realpath(path, real) == NULL || realpath(SHEETS, sheets) == NULL || strstr(real, sheets) != real)
        return NULL;
    FILE *file = fopen(real, "r");
    struct stat info;
    if (file == NULL || stat(real, &info) != 0)
        return NULL;
    char *text = calloc(1, info.st_size + 1);
    fread(text, 1, info.st_size, file);
    fclose(file);
    return text;
}
