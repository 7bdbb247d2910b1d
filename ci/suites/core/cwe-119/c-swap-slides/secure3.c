    unsigned i = a, j = b;
    if (i >= (unsigned)talk->count || j >= (unsigned)talk->count) {
        printf("There are %d slides.\n", talk->count);
        exit(1);
    }
    int kept = talk->slides[i];
    talk->slides[i] = talk->slides[j];
    talk->slides[j] = kept;
}
