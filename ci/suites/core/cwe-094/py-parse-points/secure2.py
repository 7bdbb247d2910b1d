    pairs = json.loads(text.replace("(", "[").replace(")", "]"))
    return [tuple(pair) for pair in pairs]
