    long long total = quantity * unit_price;
    if (total > INT_MAX) {
        return -1;
    }
    return total;
}
