    return eval(f"{age} {rule}")
