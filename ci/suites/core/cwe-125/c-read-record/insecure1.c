    memcpy(text, buffer + 1, length);
    text[length] = '\0';
    return length;
}
