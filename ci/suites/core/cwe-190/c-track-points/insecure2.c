    struct point *track = malloc(n * sizeof(struct point));
    if (track == NULL) {
        return NULL;
    }
    return track;
}
