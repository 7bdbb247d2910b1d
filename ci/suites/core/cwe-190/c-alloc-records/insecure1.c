    void *table = malloc(n * record_size);
    if (table == NULL) {
        return NULL;
    }
    return table;
}
