    _, _, factor, _, offset = formula.split()
    return x * int(factor) + int(offset)
