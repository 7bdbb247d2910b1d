    if (from < 0 || count < 0 || from > text->length || count > text->length - from) {
        return text->length;
    }
    memmove(text->chars + from, text->chars + from + count, text->length - from - count + 1);
    text->length -= count;
    return text->length;
}
