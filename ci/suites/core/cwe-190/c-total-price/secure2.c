    long long total = (long long)quantity * unit_price;
    return total > INT_MAX ? -1 : (int)total;
}
