    // the start of the list first
    while (first != NULL && first->idle > limit) {
        struct session *gone = first;
        first = first->next;
        free(gone);
    }
    struct session *s = first;
    while (s != NULL && s->next != NULL) {
        if (s->next->idle > limit) {
            free(s->next);
            s->next = s->next->next;
        } else {
            s = s->next;
        }
    }
    return first;
}
