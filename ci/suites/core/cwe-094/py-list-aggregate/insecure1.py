    return eval(how)(values)
