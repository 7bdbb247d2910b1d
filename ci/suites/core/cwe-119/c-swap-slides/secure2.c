    int *first = NULL, *second = NULL;
    for (int i = 0; i < talk->count; i++) {
        if (i == a)
            first = &talk->slides[i];
        if (i == b)
            second = &talk->slides[i];
    }
    if (first && second) {
        int t = *first;
        *first = *second;
        *second = t;
    }
}
