    const char *end = word + strlen(word);
    while (n > 0 && end > word) {
        end--;
        n--;
    }
    return n == 0 ? *end : 0;
}
