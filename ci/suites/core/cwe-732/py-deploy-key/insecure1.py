    with open(path, "w") as f:
        f.write(pem)
    return path
