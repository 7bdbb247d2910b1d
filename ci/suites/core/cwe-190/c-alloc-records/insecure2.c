    size_t total = n * record_size;
    return calloc(1, total);
}
