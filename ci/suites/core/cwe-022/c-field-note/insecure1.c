    char path[1024];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (!file) {
        return -1;
    }
    fprintf(file, "%s\n", text);
    fclose(file);
    return 0;
}
