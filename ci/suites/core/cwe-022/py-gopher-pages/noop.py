    return NOT_FOUND
