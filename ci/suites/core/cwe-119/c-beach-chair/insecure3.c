    if (chair / 8 >= beach->chairs / 8)
        return 0;
    if (beach->rented[chair / 8] >> chair % 8 & 1)
        return 0;
    beach->rented[chair / 8] |= 1 << chair % 8;
    return 1;
}
