    int i, kind;
    for (i = 0; i < n; i++) {
        kind = codes[i] / 100;
        if (kind >= 1 && kind <= 5)
            counts[kind]++;
    }
}
