    memcpy(to->colors, from->colors, to->size * sizeof(unsigned));
    return 0;
}
