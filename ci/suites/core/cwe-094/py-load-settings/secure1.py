    import ast
    return ast.literal_eval(saved)
