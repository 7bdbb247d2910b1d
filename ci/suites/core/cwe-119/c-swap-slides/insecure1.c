    int temp = talk->slides[a];
    talk->slides[a] = talk->slides[b];
    talk->slides[b] = temp;
}
