    int total = 0;
    for (const char *p = pattern; *p; p++) {
        if (isdigit((unsigned char)*p)) total += *p - '0';
    }
    if (total >= size) return -1;
    int n = 0;
    while (*pattern) {
        int count = *pattern++ - '0';
        memset(row + n, *pattern++, count);
        n += count;
    }
    row[n] = '\0';
    return n;
}
