    return eval(name)(text)
