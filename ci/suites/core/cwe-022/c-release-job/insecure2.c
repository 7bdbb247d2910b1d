    char from[PATH_MAX], to[PATH_MAX];
    struct stat info;
    /* a job is a file in the folder, not a way up from it */
    if (job[0] == '.' || job[0] == '/')
        return -1;
    snprintf(from, sizeof from, "%s/%s", WAITING, job);
    snprintf(to, sizeof to, "%s/%s", PAID, job);
    if (stat(from, &info) != 0 || !S_ISREG(info.st_mode))
        return -1;
    if (link(from, to) != 0)
        return -1;
    return unlink(from);
}
