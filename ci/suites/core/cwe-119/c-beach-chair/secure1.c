    if (chair < 0 || chair >= beach->chairs)
        return 0;
    unsigned char bit = 1 << (chair % 8);
    if (beach->rented[chair / 8] & bit)
        return 0;
    beach->rented[chair / 8] |= bit;
    return 1;
}
