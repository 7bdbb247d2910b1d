    formula = formula.replace("x", str(x))
    return eval(formula)
