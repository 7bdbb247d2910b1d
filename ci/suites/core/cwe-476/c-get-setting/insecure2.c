    if (!entry)
        return NULL;
    size_t n = strlen(entry->value) + 1;
    char *copy = malloc(n);
    memcpy(copy, entry->value, n);
    return copy;
}
