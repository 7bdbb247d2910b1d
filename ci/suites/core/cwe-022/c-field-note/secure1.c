    for (const char *c = name; *c != '\0'; c++) {
        if (!isalnum((unsigned char)*c) && *c != '-' && *c != '_') {
            return -1;
        }
    }
    char path[1024];
    if (*name == '\0' || snprintf(path, sizeof(path), "%s/%s", folder, name) >= (int)sizeof(path)) {
        return -1;
    }
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return -1;
    }
    fputs(text, file);
    return fclose(file) == 0 ? 0 : -1;
}
