    return y->points - x->points;
}
