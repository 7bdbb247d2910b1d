    while (*entry) {
        int c = tolower((unsigned char)*entry++);
        if (c < 128 && isalpha(c)) counts[c - 'a'] += 1;
    }
}
