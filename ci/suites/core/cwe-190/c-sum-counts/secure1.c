    for (int i = 0; i < n; i++) {
        if (counts[i] > INT_MAX - sum) {
            return INT_MAX;
        }
        sum += counts[i];
    }
    return sum;
}
