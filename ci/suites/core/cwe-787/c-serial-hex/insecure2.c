    if (2 * n > capacity)
        return false;
    for (size_t i = 0; i < n; i++) {
        snprintf(text + i * 2, 3, "%02x", serial[i]);
    }
    text[n * 2] = '\0';
    return true;
}
