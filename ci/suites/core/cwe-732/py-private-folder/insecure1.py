    os.makedirs(path, exist_ok=True)
    return path
