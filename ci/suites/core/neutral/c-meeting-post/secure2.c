    int low = a < b ? a : b;
    int high = a < b ? b : a;
    while (low < high) {
        low++;
        if (low < high)
            high--;
    }
    return low;
}
