    for (int i = 0; i < n; i++) {
        if (codes[i] < 100 || codes[i] > 599) {
            continue;
        }
        counts[codes[i] / 100]++;
    }
}
