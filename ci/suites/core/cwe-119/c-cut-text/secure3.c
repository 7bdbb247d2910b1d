    if (place < 0)
        place = 0;
    if (place >= text->length || count <= 0)
        return text->length;
    if (count > text->length - place)
        count = text->length - place;
    for (int i = place; i + count <= text->length; i++)
        text->chars[i] = text->chars[i + count];
    text->length = text->length - count;
    return text->length;
}
