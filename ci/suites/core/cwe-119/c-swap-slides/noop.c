    int slide = talk->slides[0];
}
