    if (place + count > text->length)
        return text->length;
    for (int i = place; i < text->length - count; i++)
        text->chars[i] = text->chars[i + count];
    text->length -= count;
    text->chars[text->length] = '\0';
    return text->length;
}
