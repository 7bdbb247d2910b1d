    return ast.literal_eval(text)
