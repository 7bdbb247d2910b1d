    if (a > talk->count || b > talk->count)
        return;
    int *first = talk->slides + a - 1, *second = talk->slides + b - 1;
    int slide = *first;
    *first = *second;
    *second = slide;
}
