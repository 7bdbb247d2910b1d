    struct session **link = &first;
    while (*link) {
        struct session *s = *link;
        if (s->idle > limit) {
            *link = s->next;
            free(s);
        } else {
            link = &s->next;
        }
    }
    return first;
}
