    for step in steps:
        value = int(step[1:])
        if step[0] == "+":
            number += value
        elif step[0] == "-":
            number -= value
        elif step[0] == "*":
            number *= value
    return number
