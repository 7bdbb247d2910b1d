    int longest = 0, current = 0;
    for (size_t i = 0; results[i] != '\0'; i++) {
        if (results[i] == 'W') {
            current++;
            if (current > longest) {
                longest = current;
            }
        } else {
            current = 0;
        }
    }
    return longest;
}
