    for (size_t i = 0; i < n; i++) {
        sprintf(&text[i * 2], "%02x", serial[i]);
    }
    return true;
}
