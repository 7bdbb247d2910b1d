    return ast.literal_eval(saved)
