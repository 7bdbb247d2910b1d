    return [text]
