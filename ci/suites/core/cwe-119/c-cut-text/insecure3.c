    if (place < 0 || place >= text->length || count < 0) {
        return text->length;
    }
    if (place + count > text->length) {
        count = text->length - place;
    }
    strcpy(text->chars + place, strdup(text->chars + place + count));
    text->length -= count;
    return text->length;
}
