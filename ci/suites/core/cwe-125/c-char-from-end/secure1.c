    if (back < 0 || back >= length) {
        return '\0';
    }
    return word[length - 1 - back];
}
