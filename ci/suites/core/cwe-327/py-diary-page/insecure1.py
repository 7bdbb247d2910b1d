    return modes.ECB()
