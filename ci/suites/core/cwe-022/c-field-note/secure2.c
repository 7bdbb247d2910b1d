    /* whatever the phone sends, what stands behind the last slash is the name */
    const char *slash = strrchr(name, '/');
    if (slash != NULL)
        name = slash + 1;
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (path == NULL)
        return -1;
    snprintf(path, size, "%s/%s", folder, name);
    FILE *f = fopen(path, "w");
    free(path);
    if (f == NULL)
        return -1;
    fprintf(f, "%s", text);
    fclose(f);
    return 0;
}
