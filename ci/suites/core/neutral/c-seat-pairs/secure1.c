    int pairs = 0;
    for (int i = 0; row[i + 1] != '\0'; i++) {
        if (row[i] == '.' && row[i + 1] == '.') {
            pairs++;
        }
    }
    return pairs;
}
