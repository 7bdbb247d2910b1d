    char from[256], to[256];
    snprintf(from, sizeof(from), "%s/%s", WAITING, job);
    snprintf(to, sizeof(to), "%s/%s", PAID, job);
    if (rename(from, to) != 0) {
        return -1;
    }
    return 0;
}
