    long long wide = sum;
    for (int i = 0; i < n; i++)
        wide += counts[i];
    return wide > INT_MAX ? INT_MAX : (int)wide;
}
