    if (record_size != 0 && n > SIZE_MAX / record_size)
        return NULL;
    void *table = malloc(n * record_size);
    if (table)
        memset(table, 0, n * record_size);
    return table;
}
