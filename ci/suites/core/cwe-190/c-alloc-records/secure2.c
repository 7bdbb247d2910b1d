    if (record_size != 0 && n > SIZE_MAX / record_size)
        return NULL;
    return malloc(n * record_size);
}
