    for (int i = 0; i < n - 1; i++) {
        if (strcmp(words[i], option) == 0) {
            return words[i + 1];
        }
    }
    return NULL;
}
