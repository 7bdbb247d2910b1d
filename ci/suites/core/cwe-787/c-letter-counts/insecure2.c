    size_t n = strlen(entry);
    for (size_t i = 0; i < n; i++) {
        int c = tolower(entry[i]) - 'a';
        counts[c] += 1;
    }
}
