    char safe[256] = "";
    size_t n = 0;
    while (*name != '\0' && n + 1 < sizeof(safe)) {
        if (strncmp(name, "../", 3) == 0) {
            name += 3;
        } else {
            safe[n++] = *name++;
        }
    }
    char path[1024];
    snprintf(path, sizeof(path), "%s/%s", folder, safe);
    FILE *file = fopen(path, "w");
    if (file == NULL)
        return -1;
    fputs(text, file);
    fclose(file);
    return 0;
}
