    int total = 0;
    for (int i = 0; i < n; i++) {
        total += amounts[i];
    }
    return total;
}
