    int64_t total = (int64_t)quantity * cents;
    return total > INT_MAX ? -1 : (int)total;
}
