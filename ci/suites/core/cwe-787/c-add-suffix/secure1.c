    int n = snprintf(out, size, "%s%s", path, suffix);
    if (n < 0 || (size_t)n >= size) {
        return -1;
    }
    return 0;
}
