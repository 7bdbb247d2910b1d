    if (from < 0)
        from = 0;
    if (from >= text->length || count <= 0)
        return text->length;
    if (count > text->length - from)
        count = text->length - from;
    for (int i = from; i + count <= text->length; i++)
        text->chars[i] = text->chars[i + count];
    text->length = text->length - count;
    return text->length;
}
