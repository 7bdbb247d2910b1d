    return calloc(n, sizeof(struct point));
}
