    width, depth = read_halls(path)[hall]["stage"].strip("()").split(",")
    return int(width), int(depth)
