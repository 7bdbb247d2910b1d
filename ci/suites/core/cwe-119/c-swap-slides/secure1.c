    if (a < 1 || a > talk->count || b < 1 || b > talk->count) {
        return;
    }
    int slide = talk->slides[a - 1];
    talk->slides[a - 1] = talk->slides[b - 1];
    talk->slides[b - 1] = slide;
}
