    with open(path, "w") as f:
        f.write(text)
    return len(text)
