    if (!to->colors) {
        to->size = 0;
        return 1;
    }
    for (int i = 0; i < from->size; i++)
        to->colors[i] = from->colors[i];
    return 0;
}
