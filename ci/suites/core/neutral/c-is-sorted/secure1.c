    for (int i = 1; i < n; i++) {
        if (temperatures[i - 1] > temperatures[i]) {
            return 0;
        }
    }
    return 1;
}
