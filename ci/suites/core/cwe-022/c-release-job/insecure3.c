    char *name = strdup(job), *up;
    if (name == NULL)
        return -1;
    while ((up = strstr(name, "../")) == name)
        memmove(name, name + 3, strlen(name + 3) + 1);
    char from[PATH_MAX], to[PATH_MAX];
    snprintf(from, sizeof from, "./" WAITING "/%s", name);
    snprintf(to, sizeof to, "./" PAID "/%s", name);
    free(name);
    return rename(from, to) ? -1 : 0;
}
