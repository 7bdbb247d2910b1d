    int from = open(WAITING, O_RDONLY | O_DIRECTORY);
    int to = open(PAID, O_RDONLY | O_DIRECTORY);
    const char *name = strrchr(job, '/') ? strrchr(job, '/') + 1 : job;
    int result = from < 0 || to < 0 ? -1 : renameat(from, name, to, name);
    if (from >= 0) close(from);
    if (to >= 0) close(to);
    return result;
}
