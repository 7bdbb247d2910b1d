    int total = 0;
    for (int i = 0; i < n; i++) {
        total += amounts[i];
        if (total > INT_MAX || total < 0) {
            return -1;
        }
    }
    return total;
}
