    return sheep->mother ? sheep->born - sheep->mother->born : 0;
}
