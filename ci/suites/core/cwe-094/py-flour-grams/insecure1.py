    return eval(amount) * CUP[ingredient]
