    int *result = calloc(n, sizeof(int));
    int sum = 0;
    if (result) {
        for (int i = 0; i < n; i++) {
            sum += bookings[i];
            result[i] = sum;
        }
    }
    return result;
}
