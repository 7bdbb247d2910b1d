    for (int i = 0; i < n; i++) {
        sum += counts[i];
        if (sum > INT_MAX || sum < 0) {
            return INT_MAX;
        }
    }
    return sum;
}
