    return ast.literal_eval(argument)
