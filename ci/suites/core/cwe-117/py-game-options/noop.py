    return before
