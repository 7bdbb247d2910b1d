    halls = read_halls(path)
    stage = halls.get(hall, "stage")
    width, depth = eval(stage, {"__builtins__": {}})
    return (int(width), int(depth))
