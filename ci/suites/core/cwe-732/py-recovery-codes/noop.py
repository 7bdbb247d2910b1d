    codes = []
    with open(path, "w") as f:
        f.write("")
    return codes
