    if (to->colors == NULL) {
        return -1;
    }
    memcpy(to->colors, from->colors, to->size * sizeof(unsigned));
    return 0;
}
