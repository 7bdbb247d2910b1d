    if name == "shout":
        return shout(text)
    elif name == "whisper":
        return whisper(text)
    return mirror(text)
