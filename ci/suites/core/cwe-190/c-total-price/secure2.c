    long long total = (long long)quantity * cents;
    return fits_int(total) ? (int)total : -1;
}
