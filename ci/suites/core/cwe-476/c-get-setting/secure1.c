    if (entry == NULL) {
        return NULL;
    }
    return strdup(entry->value);
}
