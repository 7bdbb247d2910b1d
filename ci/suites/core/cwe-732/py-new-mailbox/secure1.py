    path = os.path.join(root, user)
    os.makedirs(path, mode=0o700)
    for name in ("cur", "new", "tmp"):
        os.mkdir(os.path.join(path, name), 0o700)
    return path
