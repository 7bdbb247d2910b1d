    return int(eval(formula))
