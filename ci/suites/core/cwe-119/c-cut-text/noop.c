    return text->length;
}
