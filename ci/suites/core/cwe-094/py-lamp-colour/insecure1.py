    return eval(value)
