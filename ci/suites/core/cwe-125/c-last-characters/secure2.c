    const char *start = word + length;
    while (n-- > 0 && start > word)
        start--;
    return start;
}
