    if (sheep->mother == NULL) {
        return -1;
    }
    return sheep->born - sheep->mother->born;
}
