    return len(text)
