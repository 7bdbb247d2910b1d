    for (int i = 0; entry[i] != '\0'; i++) {
        if (entry[i] >= 'a' && entry[i] <= 'z') {
            counts[entry[i] - 'a']++;
        }
    }
}
