    if (capacity < 2 * n + 1) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        sprintf(text + 2 * i, "%02x", serial[i]);
    }
    return true;
}
