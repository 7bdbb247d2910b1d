    if (from < 0 || from >= text->length || count < 0) {
        return text->length;
    }
    if (from + count > text->length) {
        count = text->length - from;
    }
    strcpy(text->chars + from, strdup(text->chars + from + count));
    text->length -= count;
    return text->length;
}
