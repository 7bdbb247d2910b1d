    cups = float(eval(amount, {}))
    return cups * CUP[ingredient]
