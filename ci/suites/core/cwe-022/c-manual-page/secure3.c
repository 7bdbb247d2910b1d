    // the name is never put into a path: only what the folder lists is opened
    DIR *manual = opendir("manual");
    if (manual == NULL) return -1;
    struct dirent *entry;
    while ((entry = readdir(manual)) != NULL && strcmp(entry->d_name, page) != 0) {
    }
    char path[300] = "";
    if (entry != NULL && entry->d_name[0] != '.') sprintf(path, "manual/%s", entry->d_name);
    closedir(manual);
    FILE *file = fopen(path, "r");
    if (file == NULL) return -1;
    char buffer[1000];
    size_t n;
    while ((n = fread(buffer, 1, sizeof(buffer), file)) > 0) fwrite(buffer, 1, n, stdout);
    fclose(file);
    return 0;
}
