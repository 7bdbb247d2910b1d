    with open(path, "w") as f:
        f.write(key)
    return path
