    red, green, blue = ast.literal_eval(value)
    return red, green, blue
