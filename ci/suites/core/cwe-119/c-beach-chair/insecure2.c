    // is there such a chair?
    if (chair < 0 || chair > beach->chairs) {
        return 0;
    }
    unsigned char *byte = &beach->rented[chair >> 3];
    unsigned char mask = 0x01 << (chair & 0x07);
    int was_free = (*byte & mask) == 0;
    *byte |= mask;
    return was_free;
}
