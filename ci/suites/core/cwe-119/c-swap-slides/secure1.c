    if (a < 0 || a >= talk->count || b < 0 || b >= talk->count) {
        return;
    }
    int slide = talk->slides[a];
    talk->slides[a] = talk->slides[b];
    talk->slides[b] = slide;
}
