    for (int i = 0; i < n; i++) {
        counts[codes[i] / 100]++;
    }
}
