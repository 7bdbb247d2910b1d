    int64_t sum = 0;
    int i;
    for (i = 0; i < n; i++)
        sum += sizes[i];
    return (int)(sum / n);
}
