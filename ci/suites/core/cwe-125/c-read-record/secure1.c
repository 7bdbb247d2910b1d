    if (length + 1 > size) {
        return -1;
    }
    memcpy(text, buffer + 1, length);
    text[length] = '\0';
    return length;
}
