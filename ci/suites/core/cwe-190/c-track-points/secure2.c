    if (n > SIZE_MAX / sizeof(struct point)) {
        return NULL;
    }
    return malloc(n * sizeof(struct point));
}
