    static const char digits[] = "0123456789abcdef";
    if (n >= capacity || 2 * n >= capacity)
        return false;
    char *p = text;
    while (n--) {
        *p++ = digits[*serial >> 4];
        *p++ = digits[*serial++ & 15];
    }
    *p = '\0';
    return true;
}
