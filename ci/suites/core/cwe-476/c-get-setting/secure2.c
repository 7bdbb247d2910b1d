    char *copy = NULL;
    if (entry && entry->value)
        copy = strdup(entry->value);
    return copy;
}
