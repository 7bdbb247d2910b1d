    size_t length = strlen(message);
    return length > 0 && message[length - 1] == '?';
}
