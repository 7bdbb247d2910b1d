    if (n > length) {
        return word;
    }
    return word + length - n;
}
