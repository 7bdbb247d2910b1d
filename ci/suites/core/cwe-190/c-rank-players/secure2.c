    return (y->points > x->points) - (y->points < x->points);
}
