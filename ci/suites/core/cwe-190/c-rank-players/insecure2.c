    int diff = y->points - x->points;
    if (diff > 0) return 1;
    if (diff < 0) return -1;
    return 0;
}
