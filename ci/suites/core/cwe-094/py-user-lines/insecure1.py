    with open(path) as f:
        return [eval(line) for line in f]
