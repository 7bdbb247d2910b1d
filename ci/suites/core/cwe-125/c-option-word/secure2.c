    for (int i = 0; i < n; i++) {
        if (strcmp(words[i], option) == 0 && i + 1 < n) {
            return words[i + 1];
        }
    }
    return NULL;
}
