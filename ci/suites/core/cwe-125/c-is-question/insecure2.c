    const char *end = message + strlen(message);
    end--;
    if (*end == '?') {
        return 1;
    }
    return 0;
}
