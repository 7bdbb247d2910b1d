    if (a >= talk->count || b >= talk->count)
        return;
    int *first = talk->slides + a, *second = talk->slides + b;
    int slide = *first;
    *first = *second;
    *second = slide;
}
