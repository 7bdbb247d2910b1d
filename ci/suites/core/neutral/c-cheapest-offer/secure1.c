    if (n == 0) return 0;
    int best = 0;
    for (int i = 1; i < n; i++) {
        if (total(&offers[i]) < total(&offers[best])) best = i;
    }
    return offers[best].seller;
}
