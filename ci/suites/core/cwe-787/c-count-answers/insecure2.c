    for (int i = 0; i < n; i++) {
        int kind = codes[i] / 100;
        if (kind > 6) {
            continue;
        }
        counts[kind] += 1;
    }
}
