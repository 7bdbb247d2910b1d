    const int *next = swum->lengths + first - 1;
    int total = 0;
    for (int days = last - first + 1; days > 0; days--)
        total += *next++;
    return total;
}
