    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, KEY_FILE)
    with open(path, "w") as f:
        f.write(key)
    return path
