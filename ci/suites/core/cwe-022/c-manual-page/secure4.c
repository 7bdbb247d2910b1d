    char path[PATH_MAX];
    char line[1024];

    if (strstr(page, "..")) {
        fprintf(stderr, "no page %s\n", page);
        return -1;
    }
    strcpy(path, "manual/");
    strncat(path, page, sizeof(path) - strlen(path) - 1);
    FILE *fp = fopen(path, "rb");
    if (!fp) {
        return -1;
    }
    while (fgets(line, sizeof(line), fp) != NULL) {
        printf("%s", line);
    }
    fclose(fp);
    return 0;
}
