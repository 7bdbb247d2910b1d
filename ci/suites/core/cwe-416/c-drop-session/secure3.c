    if (first == NULL)
        return NULL;
    struct session *rest = drop_idle(first->next, limit);
    if (first->idle > limit) {
        free(first);
        return rest;
    }
    first->next = rest;
    return first;
}
