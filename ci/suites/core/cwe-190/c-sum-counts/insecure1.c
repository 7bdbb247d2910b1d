    for (int i = 0; i < n; i++) {
        sum += counts[i];
    }
    return sum;
}
