    return 2300
