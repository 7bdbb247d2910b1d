    struct timer *made = (struct timer *)calloc(1, sizeof *made);
    *made = (struct timer){.minutes = minutes, .seconds = seconds};
    return made;
}
