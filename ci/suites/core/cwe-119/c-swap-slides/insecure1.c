    int temp = talk->slides[a - 1];
    talk->slides[a - 1] = talk->slides[b - 1];
    talk->slides[b - 1] = temp;
}
