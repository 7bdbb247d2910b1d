    int byte = chair / 8;
    int bit = chair % 8;
    if (beach->rented[byte] & (1 << bit)) {
        return 0;
    }
    beach->rented[byte] |= (1 << bit);
    return 1;
}
