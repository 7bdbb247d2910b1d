    if (sheep == NULL)
        return 0;
    const struct sheep *mother = sheep->mother;
    return sheep->born - mother->born;
}
