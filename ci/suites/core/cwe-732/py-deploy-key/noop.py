    return path
