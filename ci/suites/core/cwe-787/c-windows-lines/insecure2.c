    size_t n = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (n >= out_size)
            return -1;
        if (*p == '\n')
            out[n++] = '\r';
        out[n++] = *p;
    }
    out[n] = '\0';
    return n;
}
