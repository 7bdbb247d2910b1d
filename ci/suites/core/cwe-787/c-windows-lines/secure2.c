    size_t j = 0;
    for (size_t i = 0; text[i]; i++) {
        if (j + 2 >= out_size)
            return -1;
        if (text[i] == '\n')
            out[j++] = '\r';
        out[j++] = text[i];
    }
    if (j >= out_size)
        return -1;
    out[j] = '\0';
    return (int)j;
}
