    first, second = expression.split("+")
    return int(first) + int(second)
