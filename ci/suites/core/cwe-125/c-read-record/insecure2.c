    if (length > size) {
        return -1;
    }
    strncpy(text, (const char *)buffer + 1, length);
    text[length] = '\0';
    return length;
}
