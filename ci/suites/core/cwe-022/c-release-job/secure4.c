    char from[PATH_MAX], to[PATH_MAX], real[PATH_MAX], home[PATH_MAX];
    snprintf(from, sizeof from, WAITING "/%s", job);
    if (!realpath(from, real) || !realpath(WAITING, home))
        return -1;
    size_t length = strlen(home);
    if (strncmp(real, home, length) || real[length] != '/' || strchr(real + length + 1, '/'))
        return -1;
    snprintf(to, sizeof to, PAID "/%s", real + length + 1);
    return rename(real, to);
}
