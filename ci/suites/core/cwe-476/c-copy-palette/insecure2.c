    for (int i = 0; i < to->size; i++) {
        to->colors[i] = from->colors[i];
    }
    return 0;
}
