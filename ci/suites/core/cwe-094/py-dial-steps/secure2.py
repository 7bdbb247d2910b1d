    actions = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__}
    for step in steps:
        number = actions[step[0]](number, int(step[1:]))
    return number
