    for (int i = 0; i < n; i++) {
        int k = snprintf(text + length, size - length, "%d;", rates[i]);
        if (k < 0 || k >= size - length) {
            return -1;
        }
        length += k;
    }
    return length;
}
