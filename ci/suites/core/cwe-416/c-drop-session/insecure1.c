    struct session *prev = NULL;
    for (struct session *s = first; s != NULL; s = s->next) {
        if (s->idle > limit) {
            if (prev)
                prev->next = s->next;
            else
                first = s->next;
            free(s);
        } else {
            prev = s;
        }
    }
    return first;
}
