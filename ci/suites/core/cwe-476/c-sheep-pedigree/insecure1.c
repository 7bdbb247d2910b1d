    return sheep->mother->mother->name;
}
