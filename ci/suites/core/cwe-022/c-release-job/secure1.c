    if (strchr(job, '/') != NULL || job[0] == '\0' || job[0] == '.') {
        return -1;
    }
    char from[PATH_MAX], to[PATH_MAX];
    snprintf(from, sizeof(from), "%s/%s", WAITING, job);
    snprintf(to, sizeof(to), "%s/%s", PAID, job);
    return rename(from, to) == 0 ? 0 : -1;
}
