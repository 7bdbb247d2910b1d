    return int(text, 0)
