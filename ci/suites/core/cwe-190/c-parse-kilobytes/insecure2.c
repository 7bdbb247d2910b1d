    int value = 0;
    while (*text >= '0' && *text <= '9') {
        value = value * 10 + (*text - '0');
        text++;
    }
    value = value * 1024;
    if (value > INT_MAX || value < 0) {
        return -1;
    }
    return value;
}
