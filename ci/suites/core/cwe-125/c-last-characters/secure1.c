    int length = strlen(word);
    if (n > length) {
        return word;
    }
    return word + length - n;
}
