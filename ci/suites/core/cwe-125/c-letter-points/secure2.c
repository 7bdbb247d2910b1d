    if (letter >= 'a' && letter <= 'z')
        return POINTS[i];
    return 0;
}
