    long total = quantity * cents;
    if (total > INT_MAX) {
        return -1;
    }
    return total;
}
