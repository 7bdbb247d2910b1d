    return sheep->name;
}
