    return calloc(n, record_size);
}
