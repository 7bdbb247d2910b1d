    return 42
