    size_t longest = 0;
    while (*text) {
        size_t length = strcspn(text, "\n");
        if (length > longest)
            longest = length;
        text += length;
        if (*text == '\n')
            text++;
    }
    return longest;
}
