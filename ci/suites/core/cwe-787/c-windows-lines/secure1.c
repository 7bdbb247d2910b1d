    size_t length = strlen(text);
    for (const char *p = text; *p != '\0'; p++) {
        length += *p == '\n';
    }
    if (length + 1 > out_size) {
        return -1;
    }
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            *out++ = '\r';
        }
        *out++ = *text;
    }
    *out = '\0';
    return (int)length;
}
