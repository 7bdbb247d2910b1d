    return eval(amount)
