    size_t length = strlen(word);
    if (n == 0 || n > length) {
        return '\0';
    }
    return word[length - n];
}
