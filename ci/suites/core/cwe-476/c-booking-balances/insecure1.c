    int *result = malloc(n * sizeof(int));
    int balance = 0;
    for (int i = 0; i < n; i++) {
        balance += bookings[i];
        result[i] = balance;
    }
    return result;
}
