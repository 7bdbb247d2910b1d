    total = 1
    for number in amount.strip().split("*"):
        total *= int(number)
    return total
