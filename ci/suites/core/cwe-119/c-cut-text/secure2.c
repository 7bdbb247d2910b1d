    int kept = 0;
    for (int i = 0; i < text->length; i++) {
        if (i < place || (long)i >= (long)place + count)
            text->chars[kept++] = text->chars[i];
    }
    text->chars[kept] = '\0';
    text->length = kept;
    return kept;
}
