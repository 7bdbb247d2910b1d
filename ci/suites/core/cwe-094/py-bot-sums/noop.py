    return f"{text} = 0"
