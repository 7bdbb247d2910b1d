    const struct sheep *mother = sheep->mother;
    if (mother == NULL)
        return "";
    return mother->mother->name;
}
