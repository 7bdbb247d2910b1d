    import ast

    size = ast.literal_eval(read_halls(path).get(hall, "stage"))
    return tuple(int(side) for side in size)
