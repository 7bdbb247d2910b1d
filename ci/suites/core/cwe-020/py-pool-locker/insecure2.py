    number = int(entered)
    if number > len(codes):
        raise LookupError(entered)
    return codes[number - 1]
