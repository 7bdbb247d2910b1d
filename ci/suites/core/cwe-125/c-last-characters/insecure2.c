    int start = length - n;
    return &word[start];
}
