    int total = 0;
    for (int i = 0; i < n; i++) {
        if (amounts[i] > INT_MAX - total) {
            return -1;
        }
        total += amounts[i];
    }
    return total;
}
