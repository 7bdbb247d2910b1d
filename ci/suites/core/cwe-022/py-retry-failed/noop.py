    return False
