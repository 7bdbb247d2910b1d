    struct session *previous = NULL;
    struct session *s = first;
    while (s != NULL) {
        struct session *next = s->next;
        if (s->idle > limit) {
            if (previous == NULL) {
                first = next;
            } else {
                previous->next = next;
            }
            free(s);
        } else {
            previous = s;
        }
        s = next;
    }
    return first;
}
