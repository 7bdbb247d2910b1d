    path = os.path.join(root, user)
    for name in ["cur", "new", "tmp"]:
        os.makedirs(os.path.join(path, name))
    return path
