        return True
    return False
