    int start = strlen(word) - n;
    return &word[start];
}
