    return 0
