    return POINTS[i];
}
