    for step in steps:
        number = eval(f"{number}{step}")
    return number
