    options = {}
    tree = ast.parse(argument.strip(), mode="eval").body
    for key, value in zip(tree.keys, tree.values):
        options[key.value] = value.value
    return options
