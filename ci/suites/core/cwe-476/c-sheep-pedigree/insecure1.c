    return sheep->born - sheep->mother->born;
}
