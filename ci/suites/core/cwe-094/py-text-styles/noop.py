    return text
