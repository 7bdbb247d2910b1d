    const char *last = label + width - 1;
    while (*last == ' ')
        last--;
    return last - label + 1;
}
