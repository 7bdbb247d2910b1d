    if (page[0] == '\0' || strchr(page, '/') != NULL || strcmp(page, "..") == 0) {
        return -1;
    }
    char path[512];
    snprintf(path, sizeof(path), "manual/%s", page);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -1;
    }
    int c;
    while ((c = fgetc(file)) != EOF) {
        putchar(c);
    }
    fclose(file);
    return 0;
}
