    size_t size = length * times + 1;
    char *copy = calloc(size, sizeof(char));
    if (!copy)
        return NULL;
    while (times-- > 0)
        strcat(copy, text);
    return copy;
}
