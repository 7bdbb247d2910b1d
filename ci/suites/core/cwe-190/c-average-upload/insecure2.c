    unsigned int sum = 0;
    for (int i = 0; i < n; i++)
        sum += sizes[i];
    double average = (double)sum / n;
    return (int)average;
}
