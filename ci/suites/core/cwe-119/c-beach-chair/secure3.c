    unsigned int n = chair;
    size_t bytes = (size_t)beach->chairs >> 3;
    if ((n >> 3) < bytes) {
        unsigned char *byte = beach->rented + (n >> 3);
        int was_free = !((*byte >> (n & 7)) & 1);
        *byte |= 1u << (n & 7);
        return was_free;
    }
    return 0;
}
