    const char *start = word + strlen(word);
    while (n-- > 0 && start > word)
        start--;
    return start;
}
