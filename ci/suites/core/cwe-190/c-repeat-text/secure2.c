    size_t size;
    if (__builtin_mul_overflow(length, times, &size) || size == SIZE_MAX)
        return NULL;
    char *copy = malloc(size + 1);
    if (!copy)
        return NULL;
    copy[0] = '\0';
    for (size_t i = 0; i < times; i++)
        strcat(copy, text);
    return copy;
}
