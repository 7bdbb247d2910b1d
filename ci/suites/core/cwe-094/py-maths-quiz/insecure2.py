    left, right = expression.split(" + ", 1)
    return eval(left) + eval(right)
