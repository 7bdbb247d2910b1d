    char from[PATH_MAX], to[PATH_MAX], real[PATH_MAX], home[PATH_MAX];
    snprintf(from, sizeof from, WAITING "/%s", job);
    if (realpath(from, real) == NULL || realpath(WAITING, home) == NULL)
        return -1;
    if (strncmp(real, home, strlen(home)) != 0)
        return -1;
    const char *name = strrchr(real, '/') + 1;
    snprintf(to, sizeof to, PAID "/%s", name);
    return rename(real, to);
}
