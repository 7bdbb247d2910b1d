    memmove(text->chars + place, text->chars + place + count, text->length - place - count + 1);
    text->length -= count;
    return text->length;
}
