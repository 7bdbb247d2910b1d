    if (place < 0 || count < 0 || place > text->length || count > text->length - place) {
        return text->length;
    }
    memmove(text->chars + place, text->chars + place + count, text->length - place - count + 1);
    text->length -= count;
    return text->length;
}
