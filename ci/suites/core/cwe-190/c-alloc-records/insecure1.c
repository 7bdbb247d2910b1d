    void *table = malloc(n * record_size);
    if (table == NULL) {
        return NULL;
    }
    memset(table, 0, n * record_size);
    return table;
}
