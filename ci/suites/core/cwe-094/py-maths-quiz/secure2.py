    return sum(float(part) for part in expression.split(" + "))
