    uint8_t n = *buffer++;
    if (n >= size)
        return -1;
    for (int i = 0; i < n; i++)
        text[i] = buffer[i];
    text[n] = 0;
    return n;
}
