    char *copy = NULL;
    if (entry && entry->value) {
        copy = malloc(strlen(entry->value) + 1);
        if (copy)
            strcpy(copy, entry->value);
    }
    return copy;
}
