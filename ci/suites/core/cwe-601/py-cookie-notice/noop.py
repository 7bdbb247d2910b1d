    return "seen"
