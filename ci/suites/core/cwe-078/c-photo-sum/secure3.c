    // quoted for the shell: ' becomes '\''
    char command[2048] = "md5sum -- '";
    size_t n = strlen(command);
    for (; *path != '\0' && n < sizeof(command) - 8; path++) {
        if (*path == '\'') {
            strcpy(command + n, "'\\''");
            n += 4;
        } else {
            command[n++] = *path;
        }
    }
    strcpy(command + n, "'");
    FILE *pipe = popen(command, "r");
    if (!pipe) return -1;
    int ok = fscanf(pipe, "%32s", sum) == 1;
    return pclose(pipe) == 0 && ok ? 0 : -1;
}
