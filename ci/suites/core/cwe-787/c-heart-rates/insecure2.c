    for (int i = 0; i < n; i++) {
        if (length >= size) {
            return -1;
        }
        length += sprintf(text + length, "%d;", rates[i]);
    }
    return length;
}
