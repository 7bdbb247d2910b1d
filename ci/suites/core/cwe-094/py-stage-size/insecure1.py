    return eval(read_halls(path)[hall]["stage"])
