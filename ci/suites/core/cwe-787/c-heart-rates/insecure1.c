    for (int i = 0; i < n; i++) {
        length += sprintf(text + length, "%d;", rates[i]);
    }
    return length < size ? length : -1;
}
