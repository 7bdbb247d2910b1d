    long long bytes = strtol(text, NULL, 10) * 1024LL;
    if (bytes > INT_MAX)
        return -1;
    return (int)bytes;
}
