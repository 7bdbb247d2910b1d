    char *p = title;
    while (*p) {
        if (*p == '-')
            *p = ' ';
        p++;
    }
    return title;
}
