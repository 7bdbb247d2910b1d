    number = int(entered)
    if number < 1 or number > len(codes):
        raise LookupError(f"no locker {number}")
    return codes[number - 1]
