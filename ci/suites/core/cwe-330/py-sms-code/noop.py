    return "000000"
