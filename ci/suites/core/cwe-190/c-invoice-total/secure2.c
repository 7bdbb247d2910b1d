    long long total = 0;
    for (int i = 0; i < n; i++) {
        total += amounts[i];
        if (total > INT_MAX)
            return -1;
    }
    return (int)total;
}
