    int length = 0;
    while (*text) {
        if (*text == '\n') {
            out[length++] = '\r';
        }
        out[length++] = *text++;
    }
    out[length] = '\0';
    return length;
}
