    int wrong = newest_level(gauge);
    return wrong;
}
