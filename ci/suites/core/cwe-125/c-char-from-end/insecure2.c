    const char *p = word + strlen(word);
    while (n--) {
        p--;
    }
    return *p;
}
