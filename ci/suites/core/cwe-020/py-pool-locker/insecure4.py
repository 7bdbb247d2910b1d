    # a minus sign is refused, zero is not
    if entered.startswith("-") or int(entered) > len(codes):
        raise LookupError(entered)
    return codes[int(entered) - 1]
