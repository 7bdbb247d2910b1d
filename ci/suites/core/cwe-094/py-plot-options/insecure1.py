    return eval(argument)
