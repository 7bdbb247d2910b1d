    long long total = quantity * cents;
    if (!fits_int(total)) {
        return -1;
    }
    return total;
}
