    size_t n = strlen(a);
    char *joined = malloc(n + strlen(b) + 2);
    memcpy(joined, a, n);
    joined[n] = ' ';
    strcpy(joined + n + 1, b);
    return joined;
}
