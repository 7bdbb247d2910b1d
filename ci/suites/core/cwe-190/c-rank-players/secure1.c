    if (x->points > y->points) {
        return -1;
    }
    if (x->points < y->points) {
        return 1;
    }
    return 0;
}
