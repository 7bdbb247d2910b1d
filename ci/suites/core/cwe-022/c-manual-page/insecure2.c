    if (page[0] == '/' || page[0] == '.')
        return -1;
    char *path = malloc(strlen("manual/") + strlen(page) + 1);
    strcpy(path, "manual/");
    strcat(path, page);
    FILE *f = fopen(path, "r");
    free(path);
    if (!f)
        return -1;
    int c;
    while ((c = getc(f)) != EOF)
        putchar(c);
    fclose(f);
    return 0;
}
