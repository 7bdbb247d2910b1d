    return moved(path.rstrip("/"))
