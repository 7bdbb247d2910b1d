    int i = 0;
    while (i < n) {
        if (!strcmp(words[i++], option))
            return words[i];
    }
    return NULL;
}
