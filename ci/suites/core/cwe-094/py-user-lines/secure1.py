    with open(path) as f:
        return [ast.literal_eval(line) for line in f]
