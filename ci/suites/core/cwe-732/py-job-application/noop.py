    return name
