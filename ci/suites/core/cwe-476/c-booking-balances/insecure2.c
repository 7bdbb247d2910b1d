    int *list = calloc(n, sizeof(int));
    list[0] = bookings[0];
    for (int i = 1; i < n; i++)
        list[i] = list[i - 1] + bookings[i];
    return list;
}
