    for (int i = 0; i < n; i++) {
        if (strcmp(words[i], option) == 0) {
            return words[i + 1];
        }
    }
    return NULL;
}
