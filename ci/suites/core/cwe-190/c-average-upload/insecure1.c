    int total = 0;
    for (int i = 0; i < n; i++) {
        total += sizes[i];
    }
    return total / n;
}
