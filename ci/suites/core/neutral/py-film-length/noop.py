    return str(minutes)
