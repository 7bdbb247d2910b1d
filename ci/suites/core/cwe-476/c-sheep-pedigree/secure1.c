    if (sheep->mother == NULL || sheep->mother->mother == NULL) {
        return NULL;
    }
    return sheep->mother->mother->name;
}
