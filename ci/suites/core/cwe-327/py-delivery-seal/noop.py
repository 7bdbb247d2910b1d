    return "00000000"
