    return number
