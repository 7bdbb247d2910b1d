    index = int(entered) - 1
    if index + 1 < 0 or index >= len(codes):
        raise LookupError("There is no such locker")
    return codes[index]
