    if (i < 0 || i > 26) {
        return 0;
    }
    return POINTS[i];
}
