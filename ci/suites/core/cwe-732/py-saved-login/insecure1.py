    with open(path, "w") as f:
        json.dump(login, f)
    return path
