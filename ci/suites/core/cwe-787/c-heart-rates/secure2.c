    for (int i = 0; i < n; i++) {
        char number[16];
        int digits = sprintf(number, "%d;", rates[i]);
        if (length + digits + 1 > size) return -1;
        strcpy(text + length, number);
        length += digits;
    }
    return length;
}
