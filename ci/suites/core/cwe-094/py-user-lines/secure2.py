    users = []
    with open(path, "r") as f:
        for line in f:
            line = line.strip()
            if line:
                users.append(ast.literal_eval(line))
    return users
