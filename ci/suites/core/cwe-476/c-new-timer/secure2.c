    struct timer set = {minutes, seconds, 0}, *made = malloc(sizeof set);
    if (made)
        memcpy(made, &set, sizeof set);
    return made;
}
