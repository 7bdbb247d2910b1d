    memmove(text->chars + from, text->chars + from + count, text->length - from - count + 1);
    text->length -= count;
    return text->length;
}
