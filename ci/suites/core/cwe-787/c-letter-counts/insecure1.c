    for (int i = 0; entry[i] != '\0'; i++) {
        counts[entry[i] - 'a']++;
    }
}
