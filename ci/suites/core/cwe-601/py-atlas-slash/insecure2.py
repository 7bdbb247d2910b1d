    return moved(path[:-1])
